import { expect, test } from 'vitest';
import type { Gesture } from './commands/command.ts';
import { type Author, type Document, record } from './document.ts';
import { rebase } from './rebase.ts';
import { town } from './testing/arbitrary.ts';
import { testAuthor, testId, testIds } from './testing/author.ts';
import { verifyChain } from './verify-chain.ts';

const ids = testIds(0x900);
const ada = testAuthor('ada', ids);
const bob = testAuthor('bob', ids);

const does = (document: Document, author: Author, ...gesture: readonly unknown[]): Document => {
  const result = record(document, gesture as unknown as Gesture, author);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
};
const create = (id: number, name: string) => ({
  type: 'create-domain',
  domain_id: testId(id),
  name,
});
const remove = (id: number) => ({ type: 'remove', ids: [testId(id)], cascade: true });
const add = (id: number, domain: number) => ({
  type: 'add-service',
  service: { service_id: testId(id), domain_id: testId(domain), name: 'x', kind: 'redis' },
});

const base = town();
const pendingOf = (document: Document) => document.journal.events.slice(base.journal.events.length);

test('keeps ids, times and authors, and chains anew', () => {
  const mine = does(base, ada, create(800, 'Mine'), add(801, 800));
  const theirs = does(base, bob, create(810, 'Theirs'));
  const { document, events, lost } = rebase(theirs, pendingOf(mine));
  expect(lost).toEqual([]);
  expect(verifyChain(document.journal)).toEqual([]);
  expect(Object.keys(document.graph.domains)).toEqual([1, 2, 3, 810, 800].map(testId));
  const { cid: _, previous_cid: __, ...kept } = events[0] ?? {};
  expect(pendingOf(mine)[0]).toMatchObject(kept);
  expect(events[0]?.previous_cid).toBe(theirs.journal.events.at(-1)?.cid);
});

test('a gesture that no longer fits is lost as a whole, with the reason', () => {
  const mine = does(does(base, ada, create(800, 'Mine'), add(801, 1)), ada, create(802, 'Other'));
  const theirs = does(base, bob, remove(1));
  const { document, events, lost } = rebase(theirs, pendingOf(mine));
  expect(events).toHaveLength(1);
  expect(document.graph.domains[testId(800)]).toBeUndefined();
  expect(document.graph.domains[testId(802)]).toBeDefined();
  expect(lost.map(({ problem }) => problem.code)).toEqual(['gesture-lost', 'unknown-domain']);
});

test('what follows from a lost gesture is lost too', () => {
  const mine = does(does(base, ada, create(800, 'Theirs')), ada, add(801, 800));
  const theirs = does(base, bob, create(810, 'theirs'));
  const { lost, events } = rebase(theirs, pendingOf(mine));
  expect(events).toEqual([]);
  expect(lost.map(({ problem }) => problem.code)).toEqual(['duplicate-domain', 'unknown-domain']);
});

test('what was stored already is passed over', () => {
  const mine = does(base, ada, create(800, 'Mine'));
  const { document, events, lost } = rebase(mine, pendingOf(mine));
  expect({ events, lost }).toEqual({ events: [], lost: [] });
  expect(document).toBe(mine);
});
