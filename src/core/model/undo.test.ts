import { expect, test } from 'vitest';
import type { Problem, Result } from '../result.ts';
import type { Gesture } from './commands/command.ts';
import {
  type Author,
  type Document,
  openDocument,
  type Recorded,
  record,
  redo,
  undo,
} from './document.ts';
import { describeStep } from './history.ts';
import { readJournal } from './read-journal.ts';
import { stepsOf } from './steps.ts';
import { town } from './testing/arbitrary.ts';
import { testAuthor, testId, testIds } from './testing/author.ts';
import { canRedo, canUndo } from './undo.ts';
import { writeJournal } from './write-journal.ts';

const ids = testIds(0x900);
const ada = testAuthor('ada', ids);
const bob = testAuthor('bob', ids);

const after = (result: Result<Recorded, Problem>): Document => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
};
const does = (document: Document, author: Author, ...gesture: readonly unknown[]): Document =>
  after(record(document, gesture as unknown as Gesture, author));
const renames = (document: Document, author: Author, name: string, id = testId(1)): Document =>
  does(document, author, { type: 'update-domain', domain_id: id, changes: { name } });
const nameOf = ({ graph }: Document, id = testId(1)) => graph.domains[id]?.name;

test('steps back and forth, and says what it would do', () => {
  let document = renames(renames(town(), ada, 'One'), ada, 'Two');
  expect(canUndo(document.journal, 'ada')).toBe('Renamed domain "One" to "Two"');
  expect(canRedo(document.journal, 'ada')).toBeNull();
  document = after(undo(document, ada));
  expect(nameOf(document)).toBe('One');
  expect(canUndo(document.journal, 'ada')).toBe('Renamed domain "Town" to "One"');
  expect(canRedo(document.journal, 'ada')).toBe('Renamed domain "One" to "Two"');
  document = after(undo(document, ada));
  expect(nameOf(document)).toBe('Town');
  expect(canUndo(document.journal, 'ada')).toBeNull();
  document = after(redo(after(redo(document, ada)), ada));
  expect(nameOf(document)).toBe('Two');
  expect(canUndo(document.journal, 'ada')).toBe('Renamed domain "One" to "Two"');
  expect(
    stepsOf(document.journal)
      .slice(1)
      .map((step) => describeStep(document.journal, step)),
  ).toEqual([
    'Renamed domain "Town" to "One"',
    'Renamed domain "One" to "Two"',
    'Undid: Renamed domain "One" to "Two"',
    'Undid: Renamed domain "Town" to "One"',
    'Redid: Renamed domain "Town" to "One"',
    'Redid: Renamed domain "One" to "Two"',
  ]);
});

test('appends, and names what it takes back', () => {
  const document = renames(town(), ada, 'One');
  const undone = after(undo(document, ada));
  expect(undone.journal.events.slice(0, -1)).toEqual(document.journal.events);
  expect(undone.journal.events.at(-1)?.undoes).toBe(document.journal.events.at(-1)?.correlation_id);
});

test('something new ends what could be redone', () => {
  const document = renames(after(undo(renames(town(), ada, 'One'), ada)), ada, 'Three');
  expect(canRedo(document.journal, 'ada')).toBeNull();
  expect(redo(document, ada)).toHaveProperty('error.code', 'nothing-to-redo');
});

test('only what one did oneself', () => {
  const document = renames(town(), ada, 'One');
  expect(canUndo(document.journal, 'bob')).toBeNull();
  expect(undo(document, bob)).toHaveProperty('error.code', 'nothing-to-undo');
});

test('survives a reload', () => {
  const undone = after(undo(renames(renames(town(), ada, 'One'), ada, 'Two'), ada));
  const read = readJournal(writeJournal(undone.journal));
  if (!read.ok) throw new Error(read.error.message);
  const document = openDocument(read.value.journal);
  expect(canUndo(document.journal, 'ada')).toBe('Renamed domain "Town" to "One"');
  expect(canRedo(document.journal, 'ada')).toBe('Renamed domain "One" to "Two"');
  expect(nameOf(after(redo(document, ada)))).toBe('Two');
});

test('a cascade is one step', () => {
  const start = town();
  const document = does(start, ada, { type: 'remove', ids: [testId(1)], cascade: true });
  expect(canUndo(document.journal, 'ada')).toBe('Removed domain "Town" and 4 more');
  expect(after(undo(document, ada)).graph).toEqual(start.graph);
});

test('what others did elsewhere stays', () => {
  const document = after(undo(renames(renames(town(), ada, 'One'), bob, 'Port', testId(2)), ada));
  expect(nameOf(document)).toBe('Town');
  expect(nameOf(document, testId(2))).toBe('Port');
});

test('what others changed since is not overwritten', () => {
  const document = renames(renames(town(), ada, 'One'), bob, 'Two');
  expect(undo(document, ada)).toMatchObject({
    error: {
      code: 'cannot-undo',
      message:
        'Renamed domain "Town" to "One": this cannot be taken back. Somebody else has changed the same things since.',
    },
  });
});

test('what others need now is not removed', () => {
  const made = does(town(), ada, { type: 'create-domain', domain_id: testId(800), name: 'New' });
  const service = { service_id: testId(801), domain_id: testId(800), name: 'x', kind: 'redis' };
  const document = does(made, bob, { type: 'add-service', service });
  const result = undo(document, ada);
  expect(result).toHaveProperty('error.code', 'cannot-undo');
  expect(result).toHaveProperty('error.message', expect.stringContaining('while it is needed'));
  expect(nameOf(after(undo(after(undo(document, bob)), ada)), testId(800))).toBeUndefined();
});

test('a name that others took meanwhile cannot come back', () => {
  const document = renames(renames(town(), ada, 'One'), bob, 'Town', testId(2));
  expect(undo(document, ada)).toHaveProperty('error.message', expect.stringContaining('"town"'));
});

test('a gesture that this version does not know is passed over', () => {
  const { journal } = renames(town(), ada, 'One');
  const read = readJournal(
    JSON.stringify([...journal.events, { actor: 'ada', payload: { X: { Y: {} } } }]),
  );
  if (!read.ok) throw new Error(read.error.message);
  const document = openDocument(read.value.journal);
  expect(canUndo(document.journal, 'ada')).toBe('Renamed domain "Town" to "One"');
  expect(nameOf(after(undo(document, ada)))).toBe('Town');
});

test('a gesture that changed nothing is passed over, and stays passed over', () => {
  const { journal } = renames(town(), ada, 'One');
  const nothing = { Service: { ServiceRemoved: { service_id: testId(999) } } };
  const read = readJournal(JSON.stringify([...journal.events, { actor: 'ada', payload: nothing }]));
  if (!read.ok) throw new Error(read.error.message);
  const undone = after(undo(openDocument(read.value.journal), ada));
  expect(nameOf(undone)).toBe('Town');
  expect(canUndo(undone.journal, 'ada')).toBeNull();
  expect(nameOf(after(redo(undone, ada)))).toBe('One');
});
