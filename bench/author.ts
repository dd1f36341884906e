import type { Author } from '../src/core/model/document.ts';

/** The same ids and times in every run. */
export const benchAuthor = (): Author => {
  let count = 0;
  return {
    actor: 'bench',
    clock: () => '2026-01-01T00:00:00.000Z',
    ids: () => {
      count++;
      return `0198c0de-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
    },
  };
};
