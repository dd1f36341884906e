import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { chained, cidOf, headOf, verifyChain } from './chain.ts';
import { town } from './testing/arbitrary.ts';

const { journal } = town();
const kinds = (events: typeof journal.events) =>
  verifyChain({ events }).map(({ index, kind }) => `${index} ${kind}`);

test('a cid is the SHA-256 of the canonical event without its cid', () => {
  for (const event of journal.events) {
    const { cid, ...rest } = event;
    expect(cid).toBe(`sha256:${createHash('sha256').update(canonical(rest)).digest('hex')}`);
  }
});

test('the order of keys makes no difference, every value does', () => {
  const [event] = journal.events;
  if (!event) throw new Error('no event');
  expect(cidOf(Object.fromEntries(Object.entries(event).reverse()) as typeof event)).toBe(
    event.cid,
  );
  expect(cidOf({ ...event, schema_version: 2 })).not.toBe(event.cid);
  expect(cidOf({ ...event, extra: true } as typeof event)).not.toBe(event.cid);
});

test('the head is the last cid', () => {
  expect(headOf(journal)).toBe(journal.events.at(-1)?.cid);
  expect(headOf({ events: [] })).toBeNull();
});

test('finds what was changed, left out, and put elsewhere', () => {
  const { events } = journal;
  expect(kinds(events)).toEqual([]);
  expect(kinds(events.map((event, i) => (i === 3 ? { ...event, actor: 'm' } : event)))).toEqual([
    '3 cid',
  ]);
  expect(kinds(events.toSpliced(3, 1))).toEqual(['3 previous-cid']);
  expect(kinds(events.slice(1, 3))).toEqual(['0 previous-cid', '0 cause', '1 cause']);
});

test('a cause must have happened before', () => {
  const [first] = journal.events;
  if (!first) throw new Error('no event');
  expect(kinds([chained({ ...first, causation_id: 'nobody' }, null)])).toEqual(['0 cause']);
});
