import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineEvent } from './define-event.ts';

const facets = {
  group: 'Test',
  name: 'ThingHappened',
  schema: z.object({ thing: z.string() }),
  aggregate: ({ thing }: { thing: string }) => thing,
  check: () => null,
  evolve: () => {},
  invert: () => [],
  describe: () => 'A thing happened',
} as const;

test('gives events their name', () => {
  expect(defineEvent(facets).of({ thing: 'x' })).toEqual({
    group: 'Test',
    name: 'ThingHappened',
    data: { thing: 'x' },
  });
});

test('a facet that is missing, or data of another shape, does not compile', () => {
  const { invert: _, ...rest } = facets;
  // @ts-expect-error without invert
  defineEvent(rest);
  // @ts-expect-error data of another shape
  defineEvent(facets).of({ thing: 7 });
  // @ts-expect-error the schema has no such field
  defineEvent({ ...facets, aggregate: (data: { other: string }) => data.other });
});
