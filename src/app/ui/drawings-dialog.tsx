import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ChevronDown, FilePlus2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { StoredDrawing } from '../../core/ports.ts';
import { explainStored } from '../store/explain.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { useActions } from './actions.tsx';
import { DrawingRow } from './drawing-row.tsx';
import './drawings-dialog.css';

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

const List = (props: { readonly onClose: () => void }) => {
  const store = useAppStore();
  const actions = useActions();
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
      <section className="templates" aria-label="New drawing">
        <Button
          variant="default"
          leftSection={<FilePlus2 size={16} />}
          onClick={() => {
            props.onClose();
            void store.getState().newDrawing();
          }}
        >
          Empty drawing
        </Button>
        {actions.examples.map(({ name, title }) => (
          <Button
            key={name}
            variant="subtle"
            color="gray"
            onClick={() => {
              props.onClose();
              void actions.openExample(name);
            }}
          >
            {title}
          </Button>
        ))}
      </section>
    </>
  );
};

/** The drawings of this browser: the button after the workspace's name, and the dialog it opens. */
export const DrawingsDialog = () => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Tooltip label="Drawings">
        <ActionIcon aria-label="Drawings" aria-haspopup="dialog" onClick={open}>
          <ChevronDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Modal.Root opened={opened} onClose={close} size="lg">
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Header component="div">
            <Modal.Title>Drawings</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </Modal.Header>
          <Modal.Body>
            <List onClose={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
};
