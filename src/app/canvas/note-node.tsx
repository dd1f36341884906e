import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { NOTE_MINIMUM } from '../../core/model/notes.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import type { NoteNodeType } from './scene.ts';
import { useResizable } from './use-resizable.ts';

const MOST = 10_000;

const NoteField = ({ id, text }: { id: string; text: string }) => {
  const store = useAppStore();
  const [value, setValue] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const given = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (keep: boolean): void => {
    if (given.current) return;
    given.current = true;
    const { document, move } = store.getState();
    const box = document.layout.nodes[id];
    if (keep && box !== undefined)
      move({ [id]: { ...box, text: value } }, { what: 'writing a note' });
    useView.setState({ naming: null });
  };
  return (
    <textarea
      ref={field}
      className="note-field nodrag nopan nowheel nokey"
      aria-label="Text of the note"
      maxLength={MOST}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !done) return;
        end(true);
        usePageParts.getState().stage?.focus(id);
      }}
    />
  );
};

/** A note: text on a coloured ground, written in place. */
export const NoteNode = memo(({ id, data, selected }: NodeProps<NoteNodeType>) => {
  const naming = useView((state) => state.naming === id);
  const resizable = useResizable(selected);
  return (
    <div className="note">
      {resizable && (
        <NodeResizeControl
          position="bottom-right"
          minWidth={NOTE_MINIMUM.width}
          minHeight={NOTE_MINIMUM.height}
          className="domain-resize-handle"
        />
      )}
      {naming ? <NoteField id={id} text={data.text} /> : <p className="note-text">{data.text}</p>}
    </div>
  );
});
