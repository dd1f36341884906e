import { ActionIcon, Tooltip } from '@mantine/core';
import { Eraser } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { underline } from '../../core/console/interpret.ts';
import { ConsoleInput } from './console-input.tsx';
import classes from './console-pane.module.css';
import { type Entry, useConsole } from './use-console.ts';

const OneEntry = memo(({ entry: { line, answer } }: { readonly entry: Entry }) => (
  <div className={classes.one}>
    <div className={classes.line}>
      <span aria-hidden>› </span>
      {line}
    </div>
    {answer?.place && (
      <div className={classes.place} aria-hidden>
        {`  ${underline(answer.place)}`}
      </div>
    )}
    {answer === null || answer.text === '' ? null : (
      <div className={classes.answer} data-status={answer.status}>
        {answer.text}
      </div>
    )}
  </div>
));

/** The commands of the command line, over the open drawing. */
export const ConsolePane = () => {
  const { world, entries, clear, enter, step } = useConsole();
  const field = useRef<HTMLInputElement>(null);
  const log = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new stands at the end
  useEffect(() => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }, [entries]);

  return (
    <section aria-label="Console" className={classes.pane}>
      <div
        ref={log}
        role="log"
        aria-label="Console output"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
        tabIndex={0}
        className={classes.log}
      >
        {entries.length === 0 && (
          <p className={classes.welcome}>
            The open drawing, by commands: write <code>validate</code>, or <code>help</code> for all
            of them.
          </p>
        )}
        {entries.map((entry) => (
          <OneEntry key={entry.id} entry={entry} />
        ))}
      </div>
      {entries.length > 0 && (
        <Tooltip label="Clear the output">
          <ActionIcon
            aria-label="Clear the output"
            size={28}
            className={classes.clear ?? ''}
            onClick={() => {
              clear();
              field.current?.focus();
            }}
          >
            <Eraser size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <ConsoleInput field={field} world={world} enter={enter} step={step} />
    </section>
  );
};
