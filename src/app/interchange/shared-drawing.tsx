import { Alert, Button, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { count } from '../../core/model/count.ts';
import { openDocument } from '../../core/model/document.ts';
import { readFragment } from '../../core/share/share-link.ts';
import { wayBack } from '../store/stored-drawings.ts';
import { useAppStore } from '../store/use-store.tsx';
import classes from './import-dialog.module.css';

/** Shows what a link brings, and opens it as a drawing of its own. */
export const SharedDrawing = (props: {
  readonly fragment: string;
  readonly onClose: () => void;
}) => {
  const store = useAppStore();
  const read = useMemo(() => readFragment(props.fragment), [props.fragment]);
  const graph = useMemo(
    () => (read.ok ? openDocument({ events: read.value.events }).graph : null),
    [read],
  );
  const open = async () => {
    if (!read.ok) return;
    const back = wayBack(store);
    const opened = await store.getState().open(read.value);
    if (opened.ok) store.getState().tell(`Opened ${graph?.workspace.name ?? 'the drawing'}.`, back);
    props.onClose();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={480}
      title="Open a shared drawing"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      {read.ok && graph !== null ? (
        <>
          <p className={classes.shared}>
            <strong>{graph.workspace.name}</strong>
          </p>
          <ul className={classes.facts}>
            <li>{count(Object.keys(graph.domains).length, 'domain')}</li>
            <li>{count(Object.keys(graph.services).length, 'service')}</li>
            <li>{count(Object.keys(graph.hosts).length, 'machine')}</li>
            <li>{count(Object.keys(graph.people).length, 'person', 'people')}</li>
            <li>{count(read.value.events.length, 'event')} in its journal</li>
            {read.value.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <p className={classes.hint}>
            It opens as a drawing of its own: the one that is open stays stored in this browser as
            it is. Nothing was sent to a server.
          </p>
        </>
      ) : (
        !read.ok && (
          <Alert color="red" title={read.error.message}>
            {read.error.remedy}
          </Alert>
        )
      )}
      <footer className={classes.footer}>
        <Button variant="default" onClick={props.onClose}>
          {read.ok ? 'Cancel' : 'Close'}
        </Button>
        {read.ok && (
          <Button onClick={() => void open()} data-autofocus>
            Open drawing
          </Button>
        )}
      </footer>
    </Modal>
  );
};
