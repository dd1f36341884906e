import { useRef } from 'react';
import { useApp } from '../store/use-store.tsx';
import { NAME_OF_DRAWING } from './side-state.ts';
import { useDraft } from './use-draft.ts';
import { useFocusTarget } from './use-focus-target.ts';

/** The drawing's name, editable in place. */
export const WorkspaceName = () => {
  const name = useApp((state) => state.shown.graph.workspace.name);
  const field = useRef<HTMLInputElement>(null);
  useFocusTarget(NAME_OF_DRAWING, field);
  const draft = useDraft(name, (text) => [
    { type: 'configure-workspace', changes: { name: text } },
  ]);
  return (
    <input
      ref={field}
      className="workspace-name"
      aria-label="Workspace name"
      aria-invalid={draft.error !== null}
      title={draft.error ?? 'Workspace name'}
      value={draft.value}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') draft.onEscape();
      }}
    />
  );
};
