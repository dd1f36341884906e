import { useEffect, useRef } from 'react';
import type { Gesture } from '../../core/model/commands/command.ts';
import { usePageParts } from '../store/page-parts.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { useDraft } from '../ui/use-draft.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  /** The gesture that gives the name. */
  readonly rename: (name: string) => Gesture;
}

const NameField = ({ id, name, rename }: Props) => {
  const store = useAppStore();
  const draft = useDraft(name, rename);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (): void => {
    useView.setState({ naming: null });
    usePageParts.getState().stage?.focus(id);
  };
  return (
    <input
      ref={field}
      className="node-name-field nodrag nopan nokey"
      aria-label={`Name of ${name}`}
      aria-invalid={draft.error !== null}
      title={draft.error ?? undefined}
      value={draft.value}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={() => {
        draft.onBlur();
        useView.setState({ naming: null });
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          draft.onEnter();
          if (draft.error === null) end();
        }
        if (event.key === 'Escape') {
          store.getState().cancel();
          end();
        }
      }}
    />
  );
};

/** An element's name; a field while it is being typed in place. */
export const NodeName = (props: Props) => {
  const naming = useView((state) => state.naming === props.id);
  return naming ? <NameField {...props} /> : <span className={props.className}>{props.name}</span>;
};
