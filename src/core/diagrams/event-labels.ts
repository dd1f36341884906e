import type { Trace } from '../model/traces.ts';
import { few } from './words.ts';

const MOST_NUMBERS = 4;

const byEvent = (traces: readonly Trace[]): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  for (const { event, number } of traces) {
    groups.set(event, [...(groups.get(event) ?? []), number]);
  }
  return groups;
};

/** Each event once, oldest first. */
export const inOrder = (traces: readonly Trace[]): readonly Trace[] =>
  [...new Map(traces.map((trace) => [trace.number, trace])).values()].sort(
    (a, b) => a.number - b.number,
  );

/** One line for each kind of event, with their places in the journal: `ServiceAdded 12, 17`. */
export const eventLines = (traces: readonly Trace[]): string =>
  [...byEvent(inOrder(traces))]
    .map(([event, numbers]) => `${event} ${few(numbers, MOST_NUMBERS)}`)
    .join('\n');

/** One line for each kind of event, with their number: `7 ServiceAdded`. */
export const eventCounts = (traces: readonly Trace[]): string =>
  [...byEvent(inOrder(traces))]
    .map(([event, { length }]) => (length === 1 ? event : `${length} ${event}`))
    .join('\n');
