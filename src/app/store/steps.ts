import type { Layout } from '../../core/model/layout.ts';
import { type Places, placesBetween } from '../../core/model/places.ts';

/** One step of this session: what undo takes back, places included. */
export interface Step {
  /** Whether the journal has events of it; otherwise only places changed. */
  readonly events: boolean;
  readonly before: Places;
  readonly after: Places;
  /** Said by undo when the journal does not know the step. */
  readonly description: string;
}

/** A step between two layouts. */
export const stepBetween = (
  before: Layout,
  after: Layout,
  events: boolean,
  description: string,
): Step => ({
  events,
  before: placesBetween(after, before),
  after: placesBetween(before, after),
  description,
});
