import type { Rect, Size } from './extent.ts';

/** A thing to place, by its id. */
export interface Item extends Size {
  readonly id: string;
}

/** What points to what; pairs with an unknown end are ignored. */
export type Arrows = readonly (readonly [from: string, to: string])[];

export interface LayerOptions {
  readonly gapX: number;
  readonly gapY: number;
  /** A column higher than this goes on beside itself. */
  readonly maxHeight: number;
}

/** How many arrows lead to a thing at most; arrows that close a circle do not count. */
const ranksOf = (items: readonly Item[], into: ReadonlyMap<string, readonly string[]>) => {
  const ranks = new Map<string, number>();
  const open = new Set<string>();
  for (const first of items) {
    const stack = [first.id];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const sources = into.get(id) ?? [];
      open.add(id);
      const next = sources.find((source) => !ranks.has(source) && !open.has(source));
      if (next !== undefined && !ranks.has(id)) {
        stack.push(next);
        continue;
      }
      if (!ranks.has(id)) {
        const above = sources.map((source) => ranks.get(source) ?? -1);
        ranks.set(id, Math.max(-1, ...above) + 1);
      }
      open.delete(id);
      stack.pop();
    }
  }
  return ranks;
};

const average = (numbers: readonly number[], otherwise: number): number =>
  numbers.length === 0 ? otherwise : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Cuts a column into columns that are not too high. */
const cut = (column: readonly Item[], options: LayerOptions): readonly (readonly Item[])[] => {
  const columns: Item[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const item of column) {
    if (height + item.height > options.maxHeight) {
      columns.push([]);
      height = 0;
    }
    columns.at(-1)?.push(item);
    height += item.height + options.gapY;
  }
  return columns;
};

const turned = <T extends Size>(thing: T): T => ({
  ...thing,
  width: thing.height,
  height: thing.width,
});

/**
 * Places things in rows from top to bottom, so that arrows point down: {@link layered}, turned by
 * its diagonal. `maxHeight` is the width of a row.
 */
export const layeredDown = (
  items: readonly Item[],
  arrows: Arrows,
  options: LayerOptions,
): ReadonlyMap<string, Rect> =>
  new Map(
    [...layered(items.map(turned), arrows, options)].map(([id, at]) => [
      id,
      { ...turned(at), x: at.y, y: at.x },
    ]),
  );

/**
 * Places things in columns from left to right, so that arrows point to the right. The same things
 * in the same order always get the same places, from 0, 0.
 */
export const layered = (
  items: readonly Item[],
  arrows: Arrows,
  options: LayerOptions,
): ReadonlyMap<string, Rect> => {
  const ids = new Set(items.map((item) => item.id));
  const into = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    if (from === to || !ids.has(from) || !ids.has(to)) continue;
    into.set(to, [...(into.get(to) ?? []), from]);
  }
  const ranks = ranksOf(items, into);
  const ranked: Item[][] = [];
  for (const item of items) {
    const rank = ranks.get(item.id) ?? 0;
    ranked[rank] = [...(ranked[rank] ?? []), item];
  }
  const places = new Map<string, Rect>();
  let x = 0;
  for (const layer of ranked) {
    if (layer === undefined) continue;
    const middle = (item: Item, index: number): number =>
      average(
        (into.get(item.id) ?? []).flatMap((source) => {
          const at = places.get(source);
          return at === undefined ? [] : [at.y + at.height / 2];
        }),
        index * 100,
      );
    const wished = new Map(layer.map((item, index) => [item, middle(item, index)]));
    const sorted = [...layer].sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
    for (const column of cut(sorted, options)) {
      let y = 0;
      for (const item of column) {
        places.set(item.id, { x, y, width: item.width, height: item.height });
        y += item.height + options.gapY;
      }
      x += Math.max(...column.map((item) => item.width)) + options.gapX;
    }
  }
  return places;
};
