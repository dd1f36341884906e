import type { StoredDrawing } from '../core/ports.ts';

/** Orders drawings by their last change, the latest first; empty ones last, and equal ones by id. */
export const latestFirst = (a: StoredDrawing, b: StoredDrawing): number => {
  const [x, y] = [a.changed ?? '', b.changed ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};
