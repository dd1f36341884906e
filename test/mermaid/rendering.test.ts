import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/core/diagrams/index.ts';
import { openDocument } from '../../src/core/model/document.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { type DrawingBoard, openDrawingBoard } from './drawing-board.ts';
import { labelsIn, squeezed } from './labels-in.ts';
import { hardToRead } from './legible.ts';

let board: DrawingBoard;
beforeAll(async () => {
  board = await openDrawingBoard();
});
afterAll(() => board.close());

const THEMES = ['light', 'dark'] as const;

describe.each(await readdir('examples'))('%s in Chromium', async (name) => {
  const read = readJournal(await readFile(`examples/${name}/domain-events.json`, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  const document = openDocument(read.value.journal);

  test.each(draw(document).diagrams)('$name: every label is there and legible', async (diagram) => {
    for (const theme of THEMES) {
      await board.draw(diagram.text, theme);
      const shown = squeezed(await board.text());
      for (const label of labelsIn(diagram.text)) expect(shown).toContain(label);
      expect(await hardToRead(board.page)).toEqual([]);
    }
  });

  test('the views of a part are legible, too', async () => {
    for (const { name: kind, scopes, inScope } of draw(document).diagrams) {
      await board.draw(inScope(scopes.at(-1)?.id ?? '').text, 'light');
      expect(await hardToRead(board.page), kind).toEqual([]);
    }
  });
});
