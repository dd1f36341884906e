import type { Envelope } from '../core/model/envelope.ts';
import type { Head } from '../core/ports.ts';

/**
 * What follows the given head. All events when the journal never had that head: then whoever
 * expected it must start from the beginning.
 */
export const newerThan = (events: readonly Envelope[], head: Head): readonly Envelope[] =>
  events.slice(events.findIndex((event) => event.cid === head) + 1);
