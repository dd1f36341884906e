import { expect, test } from 'vitest';
import { EMPTY_JOURNAL } from '../../core/model/envelope.ts';
import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import { writeJournal } from '../../core/model/write-journal.ts';
import { contentOf } from './open-file.ts';

const JOURNAL = writeJournal(EMPTY_JOURNAL);

test.each([
  ['{"version": 1, "nodes"', /^The layout is not JSON: /],
  ['{"version": 1, "nodes": 7}', /^This is no layout: /],
])('a drawing with the layout %s opens, and says what became of its places', (layout, message) => {
  const read = contentOf(JOURNAL, layout);
  expect(read).toMatchObject({ ok: true, value: { layout: EMPTY_LAYOUT } });
  expect(read.ok && read.value.notes).toEqual([expect.stringMatching(message)]);
});

test('a drawing without a layout has nothing to say', () => {
  expect(contentOf(JOURNAL, undefined)).toMatchObject({ ok: true, value: { notes: [] } });
});
