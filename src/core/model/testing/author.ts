import type { Author } from '../document.ts';

/** A UUIDv7 that counts. */
export const testId = (count: number): string =>
  `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;

/** A source of ids that always gives the same ones. */
export const testIds = (start = 0x1000): (() => string) => {
  let count = start;
  return () => {
    count += 1;
    return testId(count);
  };
};

/** An actor whose ids count and whose clock ticks a second at each gesture. */
export const testAuthor = (actor = 'ada', ids: () => string = testIds()): Author => {
  let seconds = 0;
  return {
    actor,
    ids,
    clock: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
    },
  };
};
