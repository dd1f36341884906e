import type { Journal } from './envelope.ts';
import { eventName } from './event-data.ts';
import { evolveEnvelope } from './fold.ts';
import { EMPTY_GRAPH } from './graph.ts';
import { draftOf } from './graph-draft.ts';

/** An event that made or changed an element. */
export interface Trace {
  /** Its place in the journal, from 1. */
  readonly number: number;
  /** For example `ServiceAdded`. */
  readonly event: string;
}

/**
 * Events by the ids of the elements that they made, changed or removed, and by `workspace` and
 * `topology`; oldest first.
 */
export type Traces = ReadonlyMap<string, readonly Trace[]>;

const known = new WeakMap<Journal, Traces>();

/** Which events an element comes from. Remembered per journal. */
export const tracesOf = (journal: Journal): Traces => {
  const before = known.get(journal);
  if (before) return before;
  const traces = new Map<string, Trace[]>();
  let current: Trace = { number: 0, event: '' };
  const draft = draftOf(EMPTY_GRAPH, (id) => {
    const all = traces.get(id) ?? [];
    traces.set(id, all);
    if (all.at(-1) !== current) all.push(current);
  });
  journal.events.forEach((envelope, index) => {
    const event = eventName(envelope).split('.').at(-1) ?? '';
    current = { number: index + 1, event };
    evolveEnvelope(draft, envelope);
  });
  known.set(journal, traces);
  return traces;
};
