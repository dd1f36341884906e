import type { KeyboardEvent } from 'react';
import type { FileChange } from '../../core/review/changes.ts';
import { useResolvedTheme } from '../ui/use-resolved-theme.ts';
import classes from './changes-view.module.css';
import { LazyDiffView } from './lazy-code-view.tsx';
import { usePreview } from './preview-state.ts';

const SIGNS = { added: '+', changed: '~', removed: '−' } as const;

const open = (path: string): void => usePreview.setState({ changed: path });

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const now = options.findIndex((option) => option.ariaSelected === 'true');
  const next = options[now + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  open(next.dataset.path ?? '');
};

/** Name and folder of a file, the folder without its last slash. */
const parts = (path: string): { readonly name: string; readonly folder: string } => {
  const name = path.lastIndexOf('/') + 1;
  return { name: path.slice(name), folder: path.slice(0, Math.max(0, name - 1)) };
};

/** A file's name stays whole where its folder is cut off. */
const Path = ({ path }: { readonly path: string }) => {
  const { name, folder } = parts(path);
  return (
    <>
      <span className={classes.name}>{name}</span> <span className={classes.folder}>{folder}</span>
    </>
  );
};

/** What is seen, in its order, and what the sign means. */
const labelOf = ({ path, kind }: FileChange): string => {
  const { name, folder } = parts(path);
  return `${folder === '' ? name : `${name} ${folder}`}, ${kind}`;
};

/** Files that changed, and what changed in one of them. */
export const ChangesView = (props: {
  readonly changes: readonly FileChange[];
  /** Why there is nothing to see, in a sentence. */
  readonly nothing: string;
}) => {
  const path = usePreview((state) => state.changed);
  const theme = useResolvedTheme();
  const shown = props.changes.find((change) => change.path === path) ?? props.changes[0];
  if (shown === undefined) return <p className={classes.nothing}>{props.nothing}</p>;
  return (
    <>
      <div
        role="listbox"
        aria-label="Changed files"
        className={classes.list}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {props.changes.map((change) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of its options
          <div
            key={change.path}
            role="option"
            aria-selected={change === shown}
            aria-label={labelOf(change)}
            tabIndex={change === shown ? 0 : -1}
            data-path={change.path}
            data-kind={change.kind}
            className={classes.item}
            title={`${change.path}: ${change.kind}`}
            onClick={() => open(change.path)}
          >
            <span className={classes.sign} aria-hidden>
              {SIGNS[change.kind]}
            </span>
            <Path path={change.path} />
          </div>
        ))}
      </div>
      <LazyDiffView path={shown.path} before={shown.before} after={shown.after} theme={theme} />
    </>
  );
};
