import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { cidOf, headOf } from './chain.ts';
import { town } from './testing/arbitrary.ts';

const { journal } = town();

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
