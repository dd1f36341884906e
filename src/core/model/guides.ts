import type { Rect } from './extent.ts';

/** Places fall on its multiples, in pixels. */
export const GRID = 4;

/** A line along which a dragged rectangle lies with others. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line is, on its axis. */
  readonly at: number;
  /** From where to where it reaches, on the other axis. */
  readonly from: number;
  readonly to: number;
}

/** How far to move so as to lie on lines, and which. */
export interface Snapped {
  readonly x: number;
  readonly y: number;
  readonly guides: readonly Guide[];
}

const linesOf = (rect: Rect, axis: 'x' | 'y'): readonly number[] => {
  const length = axis === 'x' ? rect.width : rect.height;
  return [rect[axis], rect[axis] + length / 2, rect[axis] + length];
};

const onGrid = (at: number): number => Math.round(at / GRID) * GRID - at;

/** The shortest way to a line of another rectangle; without one near enough, to the grid. */
const nearest = (rect: Rect, others: readonly Rect[], axis: 'x' | 'y', reach: number) => {
  let best: number | null = null;
  for (const other of others) {
    for (const line of linesOf(other, axis)) {
      for (const own of linesOf(rect, axis)) {
        const way = line - own;
        if (Math.abs(way) > reach) continue;
        if (best === null || Math.abs(way) < Math.abs(best)) best = way;
      }
    }
  }
  return { by: best ?? onGrid(rect[axis]), lies: best !== null };
};

const guidesOf = (rect: Rect, others: readonly Rect[], axis: 'x' | 'y'): readonly Guide[] => {
  const [across, length] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  return linesOf(rect, axis).flatMap((at) => {
    const along = others.filter((other) =>
      linesOf(other, axis).some((line) => Math.abs(line - at) < 0.5),
    );
    if (along.length === 0) return [];
    const all = [rect, ...along];
    const from = Math.min(...all.map((one) => one[across]));
    const to = Math.max(...all.map((one) => one[across] + one[length]));
    return [{ axis, at, from, to }];
  });
};

/**
 * How a dragged rectangle falls: its edges or middle onto those of others that are within reach,
 * else its corner onto the grid.
 */
export const snap = (rect: Rect, others: readonly Rect[], reach: number): Snapped => {
  const x = nearest(rect, others, 'x', reach);
  const y = nearest(rect, others, 'y', reach);
  const moved = { ...rect, x: rect.x + x.by, y: rect.y + y.by };
  return {
    x: x.by,
    y: y.by,
    guides: [
      ...(x.lies ? guidesOf(moved, others, 'x') : []),
      ...(y.lies ? guidesOf(moved, others, 'y') : []),
    ],
  };
};
