import { compareBytes, sortedEntries } from './canonical.ts';
import type { Envelope, Journal } from './envelope.ts';
import { block, prettyObject } from './pretty-json.ts';

/** An envelope's fields in the order in which a file has them. */
const ORDER = [
  'event_id',
  'aggregate_id',
  'correlation_id',
  'causation_id',
  'actor',
  'timestamp',
  'schema_version',
  'undoes',
  'previous_cid',
  'cid',
  'payload',
] as const;

const ORDERED: ReadonlySet<string> = new Set(ORDER);

const written = new WeakMap<Envelope, string>();

/** One event, fields that this version does not know last. Remembered: an envelope never changes. */
const writeEvent = (event: Envelope): string => {
  const before = written.get(event);
  if (before !== undefined) return before;
  const known = ORDER.flatMap((key) =>
    event[key] === undefined ? [] : [[key, event[key]] as const],
  );
  const extra = sortedEntries(event).filter(([key]) => !ORDERED.has(key));
  const text = prettyObject([...known, ...extra], '    ');
  written.set(event, text);
  return text;
};

/**
 * A journal as `domain-events.json` holds it: JSON of two spaces, the same bytes for the same
 * events, ending in a newline.
 */
export const writeJournal = (journal: Journal): string => {
  const { events } = journal;
  const metadata = {
    version: '1.0',
    event_count: events.length,
    first_event_time: events[0]?.timestamp ?? null,
    last_event_time: events.at(-1)?.timestamp ?? null,
    aggregate_ids: [...new Set(events.map((event) => event.aggregate_id))].sort(compareBytes),
  };
  const members = [
    `"metadata": ${prettyObject(Object.entries(metadata), '  ')}`,
    `"events": ${block('[', ']', events.map(writeEvent), '  ')}`,
  ];
  return `${block('{', '}', members, '')}\n`;
};
