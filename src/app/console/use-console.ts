import { useMemo, useRef, useState } from 'react';
import { type Answer, interpret } from '../../core/console/interpret.ts';
import { remember, remembered } from '../store/preferences.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useActions } from '../ui/actions.tsx';
import { entered, type LineHistory, shownLine, startHistory, stepped } from './line-history.ts';
import { pageWorld } from './page-world.ts';

/** A line and what it led to. */
export interface Entry {
  readonly id: number;
  readonly line: string;
  /** `null` until it is done. */
  readonly answer: Answer | null;
}

/** Entries kept on the page. */
const SHOWN = 100;

const HISTORY = 'console-history';

const rememberedLines = (): readonly string[] =>
  (remembered(HISTORY) ?? '').split('\n').filter((line) => line !== '');

/** What was said so far, and how to say more. */
export const useConsole = () => {
  const store = useAppStore();
  const { files } = useActions();
  const world = useMemo(() => pageWorld(store, files), [store, files]);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const history = useRef<LineHistory>(null);
  history.current ??= startHistory(rememberedLines());
  const count = useRef(0);
  const last = useRef<Promise<void>>(Promise.resolve());

  const work = async (id: number, line: string): Promise<void> => {
    const answer = await interpret(line, world).catch(
      (cause): Answer => ({
        status: 'failed',
        text: `This is a bug in Flakegraph: ${cause}`,
        place: null,
      }),
    );
    setEntries((before) => before.map((one) => (one.id === id ? { ...one, answer } : one)));
  };

  return {
    world,
    entries,
    clear: () => setEntries([]),
    /** Does a line, after those that were entered before it. */
    enter: (line: string): void => {
      count.current += 1;
      const id = count.current;
      history.current = entered(history.current ?? startHistory([]), line);
      remember(HISTORY, history.current.lines.join('\n'));
      setEntries((before) => [...before, { id, line, answer: null }].slice(-SHOWN));
      last.current = last.current.then(() => work(id, line));
    },
    /** The line before or after the one that stands in the field. */
    step: (current: string, by: -1 | 1): string => {
      history.current = stepped(history.current ?? startHistory([]), current, by);
      return shownLine(history.current);
    },
  };
};
