import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { commonBeginning, complete } from '../../core/console/complete.ts';
import type { ConsoleWorld } from '../../core/console/console-world.ts';
import classes from './console-pane.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly world: ConsoleWorld;
  readonly enter: (line: string) => void;
  readonly step: (current: string, by: -1 | 1) => string;
}

const HINT = 'Tab completes; Escape, then Tab leaves. Arrow keys show earlier lines.';

/** More candidates than these are counted and not listed. */
const LISTED = 24;

const listed = (candidates: readonly string[]): string =>
  candidates.length > LISTED
    ? `${candidates.slice(0, LISTED).join('  ')}  and ${candidates.length - LISTED} more`
    : candidates.join('  ');

/**
 * Where lines are written. Tab completes only while there is something to complete and Escape has
 * not been pressed since, so that it never holds the keyboard.
 */
export const ConsoleInput = ({ field, world, enter, step }: Props) => {
  const [line, setLine] = useState('');
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const leaving = useRef(false);

  const write = (text: string, cursor = text.length): void => {
    setLine(text);
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor));
  };

  const completeHere = async (text: string, cursor: number): Promise<void> => {
    const found = await complete(text, cursor, world);
    // Whoever typed on meanwhile is not disturbed.
    if (field.current?.value !== text) return;
    const [only, second] = found.candidates;
    const single = second === undefined ? only : undefined;
    // What ends with a slash or an equals sign goes on; a whole word is followed by a blank.
    const finished = single === undefined || /[/=]$/.test(single) ? single : `${single} `;
    const insert = finished ?? commonBeginning(found.candidates);
    if (insert.length > found.end - found.start || single !== undefined)
      write(
        text.slice(0, found.start) + insert + text.slice(found.end),
        found.start + insert.length,
      );
    setCandidates(single === undefined ? found.candidates : []);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      leaving.current = true;
      setCandidates([]);
    } else if (event.key === 'Tab' && !event.shiftKey && value !== '' && !leaving.current) {
      event.preventDefault();
      void completeHere(value, selectionStart ?? value.length);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      setCandidates([]);
      write(step(value, event.key === 'ArrowUp' ? -1 : 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setCandidates([]);
      if (value.trim() === '') return;
      setLine('');
      enter(value);
    }
  };

  return (
    <div className={classes.entry}>
      <div className={classes.prompt}>
        <span aria-hidden>›</span>
        <input
          ref={field}
          aria-label="Command"
          aria-describedby="console-hint"
          className={classes.input}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="help"
          value={line}
          onChange={(event) => {
            leaving.current = false;
            setCandidates([]);
            setLine(event.currentTarget.value);
          }}
          onBlur={() => {
            leaving.current = false;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="console-hint" className={classes.hint} hidden={candidates.length > 0}>
        {HINT}
      </p>
      <p className={classes.candidates} role="status">
        {listed(candidates)}
      </p>
    </div>
  );
};
