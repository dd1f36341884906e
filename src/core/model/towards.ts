import type { Rect } from './extent.ts';

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const middle = (rect: Rect): { x: number; y: number } => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

/** How far ahead, and how far aside, one rectangle lies of another. */
const offset = (from: Rect, to: Rect, direction: Direction): { ahead: number; aside: number } => {
  const [a, b] = [middle(from), middle(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  switch (direction) {
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
  }
};

/**
 * The nearest in a direction: what lies straight ahead before what lies aside. `null` when nothing
 * does. Of two as near, the one whose id comes first.
 */
export const towards = (
  rects: ReadonlyMap<string, Rect>,
  from: string,
  direction: Direction,
): string | null => {
  const start = rects.get(from);
  if (start === undefined) return null;
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const [id, rect] of rects) {
    if (id === from) continue;
    const { ahead, aside } = offset(start, rect, direction);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id))
      best = { id, cost };
  }
  return best?.id ?? null;
};
