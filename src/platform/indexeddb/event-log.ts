import type { Envelope } from '../../core/model/envelope.ts';
import { EMPTY_SUMMARY, summarised } from '../../core/model/summary.ts';
import type { Appended, EventLog, Head } from '../../core/ports.ts';
import { newerThan } from '../newer-than.ts';
import { type Database, type DrawingRecord, eventsOf } from './database.ts';
import { explained } from './explained.ts';

/** The record of a drawing that has just begun. */
export const EMPTY: DrawingRecord = { head: null, count: 0, summary: EMPTY_SUMMARY };

/** A drawing's record after more events. */
export const grown = (
  record: DrawingRecord,
  head: Head,
  events: readonly Envelope[],
): DrawingRecord => ({
  ...record,
  head,
  count: record.count + events.length,
  ...(record.summary && { summary: summarised(record.summary, events) }),
});

/** Reads the end and writes after it in one transaction: two tabs can never both be first. */
const append = async (
  database: Database,
  drawing: string,
  events: readonly Envelope[],
  expectedHead: Head,
): Promise<Appended> => {
  const transaction = database.transaction(['drawings', 'events'], 'readwrite', {
    durability: 'relaxed',
  });
  const drawings = transaction.objectStore('drawings');
  const stored = transaction.objectStore('events');
  const end = (await drawings.get(drawing)) ?? EMPTY;
  if (end.head !== expectedHead) {
    const all = await stored.getAll(eventsOf(drawing));
    await transaction.done;
    return { status: 'conflict', newer: newerThan(all, expectedHead) };
  }
  const head = events.at(-1)?.cid ?? end.head;
  const writes = [
    ...events.map((event, index) => stored.put(event, [drawing, end.count + index])),
    drawings.put(grown(end, head, events), drawing),
    transaction.done,
  ];
  await Promise.all(writes);
  return { status: 'ok', head };
};

/** The journal of one drawing. Other tabs hear of every append. */
export const indexedDbEventLog = (database: Database, drawing: string): EventLog => {
  // A channel never hears itself; that is why both directions share one.
  const channel = new BroadcastChannel(`flakegraph:${drawing}`);
  return {
    load: () => explained(database.getAll('events', eventsOf(drawing))),
    append: async (events, expectedHead) => {
      const appended = await explained(append(database, drawing, events, expectedHead));
      if (appended.status === 'ok' && events.length > 0) channel.postMessage(appended.head);
      return appended;
    },
    subscribe: (onNewer) => {
      const listener = () => onNewer();
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
};
