import { expect, it } from 'vitest';
import { systemClock, uuidV7 } from './clock-and-ids.ts';

it('tells the time in UTC with milliseconds', () => {
  expect(systemClock()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

it('makes ids that sort in the order in which they are made', () => {
  const ids = Array.from({ length: 1000 }, uuidV7);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
