import { expect, test } from 'vitest';
import type { Gesture } from './commands/command.ts';
import { record } from './document.ts';
import { FORGOTTEN, forgetValue } from './forget-value.ts';
import { town } from './testing/arbitrary.ts';
import { testAuthor, testId, testIds } from './testing/author.ts';
import { canUndo } from './undo.ts';
import { verifyChain } from './verify-chain.ts';
import { writeJournal } from './write-journal.ts';

const ada = testAuthor('ada', testIds(0x900));
const SECRET = 'hunter2 "and" \\more';

const told = () => {
  const change = {
    type: 'update-service',
    service_id: testId(21),
    changes: { notes: `password: ${SECRET}!`, settings: { users: [{ [SECRET]: SECRET }] } },
  };
  const result = record(town(), [change] as unknown as Gesture, ada);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
};

test('no event holds the value any more, and the chain holds', () => {
  const document = told();
  const result = forgetValue(document, SECRET, 'a password', ada);
  if (!result.ok) throw new Error(result.error.message);
  const { journal, graph } = result.value.document;
  expect(writeJournal(journal)).not.toContain('hunter2');
  expect(verifyChain(journal)).toEqual([]);
  expect(graph.services[testId(21)]).toMatchObject({
    notes: `password: ${FORGOTTEN}!`,
    settings: { users: [{ [FORGOTTEN]: FORGOTTEN }] },
  });
  expect(journal.events.map(({ event_id }) => event_id).slice(0, -1)).toEqual(
    document.journal.events.map(({ event_id }) => event_id),
  );
  expect(journal.events.at(-1)?.payload).toEqual({
    Workspace: {
      JournalRewritten: {
        previous_head: document.journal.events.at(-1)?.cid,
        reason: 'a password',
      },
    },
  });
  expect(canUndo(journal, 'ada')).toBe('Configured service "archive" and 1 more');
});

test('says why it cannot', () => {
  const codeOf = (value: string) => {
    const result = forgetValue(told(), value, '', ada);
    return result.ok ? null : result.error.code;
  };
  expect(codeOf('abc')).toBe('value-too-short');
  expect(codeOf('swordfish')).toBe('value-not-found');
  expect(codeOf(testId(21))).toBe('value-needed');
});
