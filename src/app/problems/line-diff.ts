/** Where two texts differ, as lines taken away and lines put in their place. */
export interface LineDiff {
  /** Line (from 1) of the former text at which they begin to differ. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The stretch of lines outside of which two texts are alike; `null` when they are equal. */
export const lineDiff = (before: string, after: string): LineDiff | null => {
  if (before === after) return null;
  const [old, next] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return {
    line: start + 1,
    removed: old.slice(start, old.length - tail),
    added: next.slice(start, next.length - tail),
  };
};
