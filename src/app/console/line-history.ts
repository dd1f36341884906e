/** Lines that were entered, and which of them is shown. */
export interface LineHistory {
  /** Oldest first. */
  readonly lines: readonly string[];
  /** Position of the line that is shown; `lines.length`: the one being written. */
  readonly at: number;
  /** What was being written when the first earlier line was shown. */
  readonly draft: string;
}

const KEPT = 100;

/** Starts with the lines of earlier visits. */
export const startHistory = (lines: readonly string[]): LineHistory => ({
  lines: lines.slice(-KEPT),
  at: Math.min(lines.length, KEPT),
  draft: '',
});

/** Keeps a line that was entered; the same one twice in a row is kept once. */
export const entered = ({ lines }: LineHistory, line: string): LineHistory =>
  startHistory(line.trim() === '' || lines.at(-1) === line ? lines : [...lines, line]);

/**
 * Goes to an earlier (-1) or later (1) line; at either end it stays.
 *
 * @param current - what stands in the field now
 */
export const stepped = (history: LineHistory, current: string, by: -1 | 1): LineHistory => {
  const { lines, at } = history;
  const to = Math.min(Math.max(at + by, 0), lines.length);
  return { lines, at: to, draft: at === lines.length ? current : history.draft };
};

/** The line that is shown. */
export const shownLine = ({ lines, at, draft }: LineHistory): string => lines[at] ?? draft;
