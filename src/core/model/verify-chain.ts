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

/** What was found in the journal that was verified last: most journals only add to it. */
let last: readonly Envelope[] = [];
let breaks: readonly Break[] = [];
/** Where each id stands first in it. */
const places = new Map<string, number>();

const forgetFrom = (shared: number): void => {
  for (const { event_id } of last.slice(shared))
    if ((places.get(event_id) ?? -1) >= shared) places.delete(event_id);
  breaks = breaks.filter(({ index }) => index < shared);
};

const breaksOf = (event: Envelope, index: number, before: Envelope | undefined) => {
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

/**
 * Checks that every cid and previous cid match, and that every cause happened before. Of a journal
 * that begins as the one before did, only the rest is read.
 */
export const verifyChain = ({ events }: Journal): readonly Break[] => {
  if (events === last) return breaks;
  let shared = 0;
  while (shared < last.length && events[shared] === last[shared]) shared += 1;
  forgetFrom(shared);
  const found: Break[] = [];
  for (const [offset, event] of events.slice(shared).entries()) {
    const index = shared + offset;
    if (!places.has(event.event_id)) places.set(event.event_id, index);
    found.push(...breaksOf(event, index, events[index - 1]));
  }
  last = events;
  breaks = [...breaks, ...found];
  return breaks;
};

/** Whether every event names a cause that happened before it, or itself, and all ids differ. */
export const isOrdered = (journal: Journal): boolean =>
  !verifyChain(journal).some(({ kind }) => kind === 'cause') &&
  places.size === journal.events.length;
