import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { NAME_LENGTH } from '../../core/model/text.ts';
import type { StoredDrawing } from '../../core/ports.ts';
import { duplicateDrawing, removeDrawing, renameDrawing } from '../store/stored-drawings.ts';
import { useAppStore } from '../store/use-store.tsx';

interface Props {
  readonly drawing: StoredDrawing;
  /** Whether it is the one on the page. */
  readonly open: boolean;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

const changedAt = (changed: string | null): string =>
  changed === null
    ? 'empty'
    : `changed ${new Date(changed).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}`;

const Icon = (props: { label: string; icon: ReactNode; onClick: () => void }) => (
  <Tooltip label={props.label}>
    <ActionIcon aria-label={props.label} onClick={props.onClick}>
      {props.icon}
    </ActionIcon>
  </Tooltip>
);

const Renaming = (props: Props & { readonly onDone: () => void }) => {
  const store = useAppStore();
  const [name, setName] = useState(props.drawing.name);
  return (
    <form
      className="drawing-naming"
      onSubmit={async (event) => {
        event.preventDefault();
        await renameDrawing(store, props.drawing.id, name);
        await props.onChanged();
        props.onDone();
      }}
    >
      <TextInput
        data-autofocus
        autoFocus
        size="xs"
        aria-label={`New name of ${props.drawing.name}`}
        maxLength={NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onDone();
        }}
      />
      <Button size="xs" type="submit" disabled={name.trim() === ''}>
        Rename
      </Button>
    </form>
  );
};

/** One drawing of this browser, and what can be done with it. */
export const DrawingRow = (props: Props) => {
  const { drawing, open, onChanged, onClose } = props;
  const { id, name } = drawing;
  const store = useAppStore();
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li>
        <Renaming {...props} onDone={() => setRenaming(false)} />
      </li>
    );
  return (
    <li aria-current={open ? 'true' : undefined}>
      <button
        type="button"
        className="drawing-open"
        onClick={() => {
          onClose();
          if (!open) void store.getState().openStored(id);
        }}
      >
        <span className="drawing-name">{name}</span>
        <span className="drawing-when">
          {open ? 'open, ' : ''}
          {changedAt(drawing.changed)}
        </span>
      </button>
      <Icon
        label={`Rename ${name}`}
        icon={<Pencil size={16} />}
        onClick={() => setRenaming(true)}
      />
      <Icon
        label={`Duplicate ${name}`}
        icon={<Copy size={16} />}
        onClick={() => {
          onClose();
          void duplicateDrawing(store, id, name);
        }}
      />
      <Icon
        label={`Delete ${name}`}
        icon={<Trash2 size={16} />}
        onClick={() => void removeDrawing(store, id, name).then(onChanged)}
      />
    </li>
  );
};
