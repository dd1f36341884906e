import { cidOf } from './chain.ts';
import type { Envelope, Journal } from './envelope.ts';

/** Where a journal is not what it says. */
export interface Break {
  /** Position in the journal, from 0. */
  readonly index: number;
  readonly event_id: string;
  readonly kind: 'previous-cid' | 'cid' | 'cause';
  /** One sentence. */
  readonly message: string;
}

/** What is wrong with an event, after `before` and all those whose ids have places. */
const breaksOf = (
  event: Envelope,
  index: number,
  before: Envelope | undefined,
  places: ReadonlyMap<string, number>,
): readonly Break[] => {
  const found: Break[] = [];
  const at = (kind: Break['kind'], message: string): void => {
    found.push({ index, event_id: event.event_id, kind, message });
  };
  if (event.previous_cid !== (before?.cid ?? null))
    at('previous-cid', `Event ${index + 1} does not follow the event before it.`);
  if (event.cid !== cidOf(event))
    at('cid', `Event ${index + 1} was changed after it was written, or written elsewhere.`);
  if (!places.has(event.causation_id))
    at('cause', `Event ${index + 1} names a cause that did not happen before it.`);
  return found;
};

/** What a journal's chain is worth. */
export interface Chain {
  /** Every cid and previous cid that does not match, and every cause that did not happen before. */
  readonly breaks: readonly Break[];
  /** Whether every event names a cause that happened before it, or itself, and all ids differ. */
  readonly isOrdered: boolean;
}

/**
 * Makes what checks one journal after the other. Of one that begins as the last one did, only the
 * rest is read.
 */
export const createVerifier = (): ((journal: Journal) => Chain) => {
  let last: readonly Envelope[] = [];
  let breaks: readonly Break[] = [];
  /** Where each id stands first. */
  const places = new Map<string, number>();
  return ({ events }) => {
    let shared = 0;
    while (shared < last.length && events[shared] === last[shared]) shared += 1;
    for (const { event_id } of last.slice(shared))
      if ((places.get(event_id) ?? -1) >= shared) places.delete(event_id);
    const found = breaks.filter(({ index }) => index < shared);
    for (let index = shared; index < events.length; index += 1) {
      const event = events[index];
      if (event === undefined) break;
      if (!places.has(event.event_id)) places.set(event.event_id, index);
      found.push(...breaksOf(event, index, events[index - 1], places));
    }
    last = events;
    breaks = found;
    const isOrdered = places.size === events.length && !found.some(({ kind }) => kind === 'cause');
    return { breaks, isOrdered };
  };
};

/** Where a journal's chain breaks. */
export const verifyChain = (journal: Journal): readonly Break[] => createVerifier()(journal).breaks;
