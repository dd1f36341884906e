import { err, ok, type Problem, type Result } from '../result.ts';
import { chained, headOf } from './chain.ts';
import { type Author, appendData, type Document, openDocument, type Recorded } from './document.ts';
import type { Envelope } from './envelope.ts';
import { eventOf } from './event-data.ts';
import { journalRewritten } from './events/journal.ts';
import { problem } from './problems.ts';
import { isJsonObject, type Json } from './text.ts';

/** What stands where a forgotten value stood. */
export const FORGOTTEN = '[forgotten]';

/** Shorter values stand everywhere. */
const SHORTEST = 4;

const without = (json: Json, value: string): Json => {
  if (typeof json === 'string') return json.replaceAll(value, FORGOTTEN);
  if (Array.isArray(json)) return json.map((item: Json) => without(item, value));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, item]) => [
      key.replaceAll(value, FORGOTTEN),
      without(item, value),
    ]),
  );
};

/** The event without the value; the same event when it does not hold it. */
const rewritten = (event: Envelope, value: string): Envelope => {
  if (!JSON.stringify(event.payload).includes(JSON.stringify(value).slice(1, -1))) return event;
  const payload = Object.entries(event.payload).map(([group, events]) => [
    group,
    Object.fromEntries(Object.entries(events).map(([name, data]) => [name, without(data, value)])),
  ]);
  return { ...event, payload: Object.fromEntries(payload) };
};

/**
 * Takes a value, such as a secret that was typed by mistake, out of every event: the one exception
 * to a journal that only grows. Events from the first that held it get new cids, and a
 * `JournalRewritten` says so. Whoever has the old journal still has the value.
 *
 * Codes: `value-too-short`, `value-not-found`, `value-needed` when an event makes no sense without.
 *
 * @param reason said in the history; never the value itself
 */
export const forgetValue = (
  document: Document,
  value: string,
  reason: string,
  author: Author,
): Result<Recorded, Problem> => {
  const { events } = document.journal;
  if (value.length < SHORTEST)
    return err(
      problem(
        'value-too-short',
        `A value of fewer than ${SHORTEST} characters would be found in the middle of others.`,
        'Change it where it stands instead.',
      ),
    );
  const changed = events.map((event) => rewritten(event, value));
  const first = changed.findIndex((event, index) => event !== events[index]);
  if (first < 0)
    return err(
      problem(
        'value-not-found',
        'No event of the journal holds this value.',
        'Check its spelling: capitals and spaces count.',
      ),
    );
  const journal = { events: events.slice(0, first) };
  for (const [index, event] of changed.slice(first).entries()) {
    const before = events[first + index];
    if (before && eventOf(before).ok && !eventOf(event).ok)
      return err(
        problem(
          'value-needed',
          `Event ${first + index + 1} makes no sense without this value.`,
          'Choose a longer part of the text, or change the element that has it as its name or id.',
        ),
      );
    journal.events.push(chained(event, headOf(journal)));
  }
  const previous_head = headOf(document.journal) ?? '';
  const opened = openDocument(journal, document.layout);
  return ok(appendData(opened, [journalRewritten.of({ previous_head, reason })], author));
};
