import type { Rect, Size } from './extent.ts';

/** Among more things than this, the search for a gap takes longer than it is worth. */
const CROWD = 150;

const overlap = (a: Rect, b: Rect, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** How far a place is from wanted; the smallest wins. Infinity refuses it. */
export type Cost = (place: Rect) => number;

/**
 * The cheapest place for a thing where nothing else is: at `from`, or beside or below something
 * that is there. The same question always has the same answer.
 */
export const freePlace = (
  size: Size,
  from: { readonly x: number; readonly y: number },
  taken: readonly Rect[],
  gap: { readonly x: number; readonly y: number },
  cost: Cost,
): Rect => {
  const right = (rect: Rect): number => rect.x + rect.width + gap.x;
  const below = (rect: Rect): number => rect.y + rect.height + gap.y;
  const unique = (numbers: readonly number[], least: number): readonly number[] =>
    [...new Set(numbers)].filter((number) => number >= least).sort((a, b) => a - b);
  const last = { x: from.x, y: Math.max(from.y, ...taken.map(below)), ...size };
  if (taken.length > CROWD) return last;
  const xs = unique([from.x, ...taken.flatMap((rect) => [rect.x, right(rect)])], from.x);
  const ys = unique([from.y, ...taken.flatMap((rect) => [rect.y, below(rect)])], from.y);
  const least = Math.min(gap.x, gap.y);
  let best: Rect | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const y of ys) {
    for (const x of xs) {
      const place = { x, y, ...size };
      const price = cost(place);
      if (price >= lowest || taken.some((rect) => overlap(place, rect, least))) continue;
      best = place;
      lowest = price;
    }
  }
  return best ?? last;
};

/** Whether a rectangle comes closer than `gap` to one of the others. */
export const touches = (place: Rect, others: readonly Rect[], gap: number): boolean =>
  others.some((other) => overlap(place, other, gap));
