import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chained } from './chain.ts';
import { town } from './testing/arbitrary.ts';
import { createVerifier, verifyChain } from './verify-chain.ts';

const { journal } = town();
type Events = typeof journal.events;
const kinds = (events: Events) =>
  verifyChain({ events }).map(({ index, kind }) => `${index} ${kind}`);

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

test('what is remembered of one journal makes no difference to the next', () => {
  const cut = fc.record({ keep: fc.nat(), from: fc.nat(), to: fc.nat() });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
      const verify = createVerifier();
      for (const { keep, from, to } of cuts) {
        const { events } = journal;
        const [start, end] = [from, to].map((at) => at % (events.length + 1));
        const next = [...events.slice(0, keep % events.length), ...events.slice(start, end)];
        expect(verify({ events: next })).toEqual(createVerifier()({ events: next }));
      }
    }),
  );
});

test('ids that come twice are no order', () => {
  const { events } = journal;
  const isOrdered = (all: Events) => createVerifier()({ events: all }).isOrdered;
  expect(isOrdered(events)).toBe(true);
  expect(isOrdered([...events, ...events.slice(0, 1)])).toBe(false);
  expect(isOrdered(events.slice(1, 3))).toBe(false);
});
