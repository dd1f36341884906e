import { expect, test } from 'vitest';
import { type Document, record } from './document.ts';
import { town } from './testing/arbitrary.ts';
import { testAuthor, testIds } from './testing/author.ts';
import { canUndo } from './undo.ts';
import { versionsOf } from './versions.ts';

const ada = testAuthor('ada', testIds(0x7000));
const named = (document: Document, event_id: string, name: string): Document => {
  const result = record(document, [{ type: 'name-version', event_id, name }], ada);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
};

test('a version has the name given last, and none after an empty one', () => {
  const start = town();
  const [first, last] = [start.journal.events[0], start.journal.events.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an empty town');
  const both = named(named(start, first.event_id, 'begun'), last.event_id, ' built ');
  expect([...versionsOf(both.journal).values()]).toEqual(['begun', 'built']);
  const other = named(named(both, first.event_id, 'founded'), last.event_id, '');
  expect(versionsOf(other.journal)).toEqual(new Map([[first.event_id, 'founded']]));
  expect(other.graph).toEqual(start.graph);
  expect(canUndo(other.journal, 'ada')).toBeNull();
});
