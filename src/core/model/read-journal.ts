import { err, ok, type Problem, type Result } from '../result.ts';
import { chained } from './chain.ts';
import { count } from './count.ts';
import type { Envelope, Journal } from './envelope.ts';
import { parseJson, whereIn } from './json-text.ts';
import { problem } from './problems.ts';
import { type Note, readEvent, type Unchained } from './read-event.ts';
import { isMembers } from './unchecked.ts';
import { verifyChain } from './verify-chain.ts';

/** Most events that a journal may have. */
const MAX_EVENTS = 200_000;

/** A journal that was read, and what a person should know about it, one sentence each. */
export interface ReadJournal {
  readonly journal: Journal;
  readonly notes: readonly string[];
}

/** Time of an event of which nothing says when it happened. */
const EPOCH = '1970-01-01T00:00:00.000Z';

/** Deepest nesting of lists and objects in an event. */
const MAX_DEPTH = 100;

const REMEDY = 'Choose a domain-events.json, as a bundle holds it.';

/** How a person calls a JSON value. */
const found = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const keys = Object.keys(value);
  const shown = keys.slice(0, 5).map((key) => `"${key.slice(0, 40)}"`);
  if (keys.length === 0) return 'an empty object';
  return `an object with ${shown.join(', ')}${keys.length > 5 ? ' and others' : ''}`;
};

/** The events in any of the forms that are read: a journal, a list, a single event. */
const listOf = (value: unknown): readonly unknown[] | null => {
  if (Array.isArray(value)) return value;
  if (!isMembers(value)) return null;
  if ('events' in value) return Array.isArray(value.events) ? value.events : null;
  return readEvent(value, 0, EPOCH, () => {}) ? [value] : null;
};

const isDeeper = (value: unknown, than: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (than === 0 || Object.values(value).some((item) => isDeeper(item, than - 1)));

/** Counts equal remarks, so that a thousand events give one sentence. */
const counter = () => {
  const counts = new Map<string, number>();
  const note: Note = (sentence) => {
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  };
  const sentences = (): readonly string[] =>
    [...counts].map(([sentence, number]) => `${count(number, 'event')} ${sentence}.`);
  return { note, sentences };
};

/** Gives a cid to what has none; what has one keeps it. */
const chain = (events: readonly Unchained[]): readonly Envelope[] => {
  const result: Envelope[] = [];
  for (const event of events) {
    const { cid, previous_cid = null } = event;
    const head = result.at(-1)?.cid ?? null;
    result.push(cid === undefined ? chained(event, head) : { ...event, cid, previous_cid });
  }
  return result;
};

const breaks = (journal: Journal): readonly string[] => {
  const all = verifyChain(journal).map(({ message }) => message);
  if (all.length <= 5) return all;
  return [...all.slice(0, 5), `The chain is broken in ${all.length - 5} more places.`];
};

const wrongEvent = (value: unknown, index: number): Problem =>
  problem(
    'journal-wrong-event',
    `Event ${index + 1} of the journal has no payload: it is ${found(value)}.`,
    'Each event needs {"payload": {"<Group>": {"<Event>": {...}}}}, or is {"<Event>": {...}} itself.',
  );

const readAll = (
  list: readonly unknown[],
  time: string,
  note: Note,
): Result<readonly Unchained[], Problem> => {
  const events: Unchained[] = [];
  const places = new Map<string, number>();
  for (const [index, value] of list.entries()) {
    if (isDeeper(value, MAX_DEPTH))
      return err(
        problem(
          'journal-too-deep',
          `Event ${index + 1} has more than ${MAX_DEPTH} lists and objects inside each other.`,
          REMEDY,
        ),
      );
    const event = readEvent(value, index, time, note);
    if (!event) return err(wrongEvent(value, index));
    const twin = places.get(event.event_id);
    if (twin !== undefined)
      return err(
        problem(
          'journal-duplicate-event',
          `Events ${twin + 1} and ${index + 1} of the journal have the same id ${event.event_id}.`,
          'Remove one of the two, or give it an id of its own.',
        ),
      );
    places.set(event.event_id, index);
    events.push(event);
  }
  return ok(events);
};

/**
 * Reads a journal: `{"metadata", "events"}`, a list of envelopes, or events without envelopes
 * (`{"DomainCreated": ...}`, one or a list). What an envelope lacks is made up, always in the same
 * way. Unknown events and fields are kept. A broken chain is kept and noted.
 *
 * Codes: `journal-not-json`, `journal-wrong-shape`, `journal-wrong-event`, `journal-too-long`,
 * `journal-too-deep`, `journal-duplicate-event`.
 */
export const readJournal = (text: string): Result<ReadJournal, Problem> => {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return err(
      problem('journal-not-json', `The journal is not JSON: ${whereIn(parsed.error)}.`, REMEDY),
    );
  const list = listOf(parsed.value);
  if (!list)
    return err(
      problem(
        'journal-wrong-shape',
        `This is no journal: ${found(parsed.value)} instead of a list of events.`,
        REMEDY,
      ),
    );
  if (list.length > MAX_EVENTS)
    return err(
      problem(
        'journal-too-long',
        `The journal has ${list.length} events; at most ${MAX_EVENTS} can be opened.`,
        'Split it, or start a new journal from what the drawing is today.',
      ),
    );
  const { note, sentences } = counter();
  const metadata = isMembers(parsed.value) ? parsed.value.metadata : undefined;
  const first = isMembers(metadata) ? metadata.first_event_time : undefined;
  const events = readAll(list, typeof first === 'string' ? first : EPOCH, note);
  if (!events.ok) return events;
  const journal = { events: chain(events.value) };
  return ok({ journal, notes: [...sentences(), ...breaks(journal)] });
};
