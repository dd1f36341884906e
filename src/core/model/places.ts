import type { Box, Layout } from './layout.ts';

/** New places by element id; `null` forgets one. */
export type Places = Readonly<Record<string, Box | null>>;

const same = (a: Box | undefined, b: Box | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** The layout with new places. */
export const withPlaces = (layout: Layout, places: Places): Layout => {
  const nodes: Record<string, Box> = { ...layout.nodes };
  for (const [id, box] of Object.entries(places)) {
    if (box === null) delete nodes[id];
    else nodes[id] = box;
  }
  return { version: 1, nodes };
};

/** What must be set to come from one layout to another: only what differs. */
export const placesBetween = (from: Layout, to: Layout): Places => {
  const places: Record<string, Box | null> = {};
  for (const id of new Set([...Object.keys(from.nodes), ...Object.keys(to.nodes)])) {
    if (!same(from.nodes[id], to.nodes[id])) places[id] = to.nodes[id] ?? null;
  }
  return places;
};
