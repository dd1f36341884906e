import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { Gesture } from '../../core/model/commands/command.ts';
import { count } from '../../core/model/count.ts';
import { outcomeOf } from '../../core/review/outcome-of.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import classes from './fix-preview.module.css';
import { type FileDiff, useBundleDiff } from './use-bundle-diff.ts';

interface Props {
  /** What it does, as a command. */
  readonly title: string;
  readonly gesture: Gesture;
  /** Said when it is done. */
  readonly done: string;
  /** Called when it is done or let be. */
  readonly onClose: () => void;
}

const FILES = 6;
const LINES = 24;

const Lines = ({ sign, lines }: { readonly sign: '-' | '+'; readonly lines: readonly string[] }) =>
  lines.slice(0, LINES).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity than their place
    <span key={index} className={classes.diffLine} data-sign={sign}>
      {sign} {line}
    </span>
  ));

const OneFile = ({ file: { path, diff } }: { readonly file: FileDiff }) => {
  const more = Math.max(0, diff.removed.length - LINES) + Math.max(0, diff.added.length - LINES);
  return (
    <li>
      <code className={classes.path}>{path}</code>
      <pre className={classes.diff}>
        <Lines sign="-" lines={diff.removed} />
        <Lines sign="+" lines={diff.added} />
        {more > 0 && <span className={classes.diffLine}>… and {count(more, 'more line')}</span>}
      </pre>
    </li>
  );
};

/** What a fix would do to the drawing and to the bundle, before it is done. */
export const FixPreview = ({ title, gesture, done, onClose }: Props) => {
  const store = useAppStore();
  const graph = useApp((state) => state.document.graph);
  const outcome = useMemo(() => outcomeOf(gesture, graph), [gesture, graph]);
  const files = useBundleDiff(outcome.ok ? outcome.value.graph : null);
  const apply = useRef<HTMLButtonElement>(null);
  useEffect(() => apply.current?.focus(), []);
  if (!outcome.ok)
    return (
      <div className={classes.preview}>
        <p className={classes.what}>{outcome.error.message}</p>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  return (
    <section className={classes.preview} aria-label={`Preview: ${title}`}>
      <p className={classes.what}>This will be one step, which undo takes back:</p>
      <ul className={classes.steps}>
        {outcome.value.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity yet
          <li key={index}>{line}</li>
        ))}
      </ul>
      {files !== null && files.length > 0 && (
        <ul className={classes.files} aria-label="Changes in the bundle">
          {files.slice(0, FILES).map((file) => (
            <OneFile key={file.path} file={file} />
          ))}
          {files.length > FILES && <li>and {count(files.length - FILES, 'more file')}</li>}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button
          ref={apply}
          onClick={() => {
            onClose();
            store.getState().run(gesture, { tell: done });
          }}
        >
          Apply
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
};
