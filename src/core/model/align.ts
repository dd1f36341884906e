import type { Rect } from './extent.ts';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export const AXES = ['horizontally', 'vertically'] as const;
export type Axis = (typeof AXES)[number];

interface Point {
  readonly x: number;
  readonly y: number;
}
type Rects = ReadonlyMap<string, Rect>;

/** The smallest rectangle around others. */
export const boundsOf = (rects: readonly Rect[]): Rect => {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
};

const aligned = (rect: Rect, around: Rect, to: Alignment): Point => {
  const { x, y } = rect;
  switch (to) {
    case 'left':
      return { x: around.x, y };
    case 'centre':
      return { x: around.x + (around.width - rect.width) / 2, y };
    case 'right':
      return { x: around.x + around.width - rect.width, y };
    case 'top':
      return { x, y: around.y };
    case 'middle':
      return { x, y: around.y + (around.height - rect.height) / 2 };
    case 'bottom':
      return { x, y: around.y + around.height - rect.height };
  }
};

/** Where rectangles go so that one of their edges, or their middles, lie on a line. */
export const align = (rects: Rects, to: Alignment): ReadonlyMap<string, Point> => {
  const around = boundsOf([...rects.values()]);
  return new Map([...rects].map(([id, rect]) => [id, aligned(rect, around, to)]));
};

/** Where rectangles go so that the gaps between them are equal; the outermost stay. */
export const distribute = (rects: Rects, axis: Axis): ReadonlyMap<string, Point> => {
  const [start, length] =
    axis === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...rects].sort(
    ([, a], [, b]) => a[start] + a[length] / 2 - (b[start] + b[length] / 2),
  );
  const [first, last] = [sorted[0]?.[1], sorted.at(-1)?.[1]];
  if (first === undefined || last === undefined || sorted.length < 3) return new Map();
  const span = last[start] + last[length] - first[start];
  const filled = sorted.reduce((sum, [, rect]) => sum + rect[length], 0);
  const gap = (span - filled) / (sorted.length - 1);
  let at = first[start];
  return new Map(
    sorted.map(([id, rect]) => {
      const place = { x: rect.x, y: rect.y, [start]: at };
      at += rect[length] + gap;
      return [id, place];
    }),
  );
};
