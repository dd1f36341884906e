import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/core/model/commands/decide.ts';
import { type Document, openDocument, record, undo } from '../../src/core/model/document.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { anyMove, play, town } from '../../src/core/model/testing/arbitrary.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { createProjector } from '../../src/core/project.ts';
import type { Choice } from './edits/edit.ts';
import { anyChoice, EDIT_NAMES, EDITS, type EditName } from './edits/index.ts';
import { said, saidAnew } from './said.ts';

/** Projects one drawing after the other, remembering, and then each of them from nothing. */
const expectAsAnew = (documents: readonly Document[]): void => {
  const project = createProjector();
  const found = documents.map((document) => said(project(document)));
  for (const [index, document] of documents.entries())
    expect(found[index]).toEqual(saidAnew(document));
};

const example = (name: string): Document => {
  const read = readJournal(readFileSync(`examples/${name}/domain-events.json`, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return openDocument(read.value.journal);
};

/** Drawings in which much hangs together. */
const DRAWINGS = [
  town(),
  ...['four-tiers', 'campus-network', 'wind-park', 'sales', 'platform'].map(example),
];

test('what people do together is projected as from nothing', () => {
  let changed = 0;
  const edits = fc.array(fc.array(anyMove(), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(edits, (history) => {
      const ids = testIds();
      const documents = [town()];
      for (const moves of history) documents.push(play(moves, documents.at(-1), ids));
      changed += new Set(documents).size - 1;
      expectAsAnew(documents);
    }),
    { numRuns: 15 },
  );
  console.log(`edits: ${changed} cases`);
  expect(changed).toBeGreaterThan(0);
});

/** A drawing, and what it becomes by edits of different kinds, some of them taken back. */
const edited = (
  drawing: Document,
  edits: readonly (readonly [name: EditName, choice: Choice, undone: boolean])[],
): readonly Document[] => {
  const author = testAuthor('ada', testIds(0x8000));
  const documents = [drawing];
  const now = (): Document => documents.at(-1) ?? drawing;
  for (const [name, choice, undone] of edits) {
    const done = record(now(), EDITS[name](now().graph, choice, author.ids), author);
    if (!done.ok || done.value.events.length === 0) continue;
    documents.push(done.value.document);
    const back = undone ? undo(now(), author) : null;
    if (back?.ok) documents.push(back.value.document);
  }
  return documents;
};

test('each kind of edit is projected as from nothing', () => {
  const edits = fc.shuffledSubarray(EDIT_NAMES, { minLength: 16, maxLength: 16 }).chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.tuple(
          fc.constant(name),
          anyChoice,
          fc.nat(7).map((n) => n === 0),
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...DRAWINGS), edits, (drawing, all) =>
      expectAsAnew(edited(drawing, all)),
    ),
    // To make a failing history shorter would take minutes.
    { numRuns: 10, endOnFailure: true },
  );
});

test.each(EDIT_NAMES)('%s: it can happen', (name) => {
  const happens = (n: number): boolean =>
    DRAWINGS.some(({ graph }) => {
      const choice = { a: n, b: 7 * n, c: 3 * n, name: 'another name' };
      const events = decide(EDITS[name](graph, choice, testIds(0x8000)), graph);
      return events.ok && events.value.length > 0;
    });
  expect(Array.from({ length: 20 }, (_, n) => n).some(happens)).toBe(true);
});
