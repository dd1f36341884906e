import type { Box, Layout } from '../../core/model/layout.ts';
import type { Places } from './state.ts';

/** One step of this session: what undo takes back, places included. */
export interface Step {
  /** Whether the journal has events of it; otherwise only places changed. */
  readonly events: boolean;
  readonly before: Places;
  readonly after: Places;
  /** Said by undo when the journal does not know the step. */
  readonly description: string;
}

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

/** What must be set to come from `to` back to `from`: only what differs. */
const placesBack = (from: Layout, to: Layout): Places => {
  const places: Record<string, Box | null> = {};
  for (const id of new Set([...Object.keys(from.nodes), ...Object.keys(to.nodes)])) {
    if (!same(from.nodes[id], to.nodes[id])) places[id] = from.nodes[id] ?? null;
  }
  return places;
};

/** A step between two layouts. */
export const stepBetween = (
  before: Layout,
  after: Layout,
  events: boolean,
  description: string,
): Step => ({
  events,
  before: placesBack(before, after),
  after: placesBack(after, before),
  description,
});
