import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { StoredDrawing } from '../../core/ports.ts';
import { explainStored } from '../store/explain.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { closeDialog, useView } from '../store/view.ts';
import { useActions } from './actions.tsx';
import { Dialog } from './dialog.tsx';
import { DrawingRow } from './drawing-row.tsx';
import './drawings-dialog.css';
import { exampleFacts } from './example-facts.ts';

/** The drawings of this browser, and how to read them again. */
const useDrawings = () => {
  const store = useAppStore();
  const [drawings, setDrawings] = useState<readonly StoredDrawing[] | null>(null);
  const opened = useApp((state) => state.opened);
  const read = useCallback(async (): Promise<void> => {
    try {
      await store.getState().flush();
      setDrawings(await store.ports.drawings.list());
    } catch (cause) {
      store.getState().notify(explainStored(cause));
    }
  }, [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is open: the list is another
  useEffect(() => void read(), [read, opened]);
  return { drawings, read };
};

/** What a new drawing can begin with. */
const Templates = (props: { readonly onClose: () => void }) => {
  const store = useAppStore();
  const actions = useActions();
  const begin = (open: () => Promise<unknown>): void => {
    props.onClose();
    void open();
  };
  return (
    <section aria-labelledby="templates-title">
      <h3 id="templates-title" className="templates-title">
        New drawing
      </h3>
      <div className="templates">
        <button
          type="button"
          className="template"
          onClick={() => begin(() => store.getState().newDrawing())}
        >
          <span className="menu-title">Empty drawing</span>
          <span className="menu-hint">A guide leads from the first domain to the bundle.</span>
        </button>
        {actions.examples.map((example) => (
          <button
            key={example.name}
            type="button"
            className="template"
            onClick={() => begin(() => actions.openExample(example.name))}
          >
            <span className="menu-title">{example.title}</span>
            <span className="menu-hint">{example.description}</span>
            <span className="template-facts">{exampleFacts(example)}</span>
          </button>
        ))}
      </div>
    </section>
  );
};

const List = (props: { readonly onClose: () => void }) => {
  const { drawings, read } = useDrawings();
  const open = useApp((state) => state.drawing);
  return (
    <>
      <ul className="drawings" aria-label="Drawings of this browser">
        {(drawings ?? []).map((drawing) => (
          <DrawingRow
            key={drawing.id}
            drawing={drawing}
            open={drawing.id === open}
            onChanged={read}
            onClose={props.onClose}
          />
        ))}
      </ul>
      <Templates onClose={props.onClose} />
    </>
  );
};

/** The drawings of this browser: the button after the workspace's name, and the dialog it opens. */
export const DrawingsDialog = () => {
  const opened = useView((state) => state.dialog === 'drawings');
  return (
    <>
      <Tooltip label="Drawings">
        <ActionIcon
          aria-label="Drawings"
          aria-haspopup="dialog"
          onClick={() => useView.setState({ dialog: 'drawings' })}
        >
          <ChevronDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Dialog opened={opened} onClose={closeDialog} size={680} title="Drawings">
        <List onClose={closeDialog} />
      </Dialog>
    </>
  );
};
