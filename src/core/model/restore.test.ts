import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, unionOf } from './difference.ts';
import { openDocument, record, restore, undo } from './document.ts';
import { DomainId } from './graph.ts';
import { stepsOf } from './steps.ts';
import { anyDocument, town } from './testing/arbitrary.ts';
import { testAuthor, testId, testIds } from './testing/author.ts';

const author = () => testAuthor('cleo', testIds(0x8000));
const at = (journal: { readonly events: readonly unknown[] }, share: number): number =>
  Math.floor(share * (journal.events.length + 1)) % (journal.events.length + 1);
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('after restoring, the drawing is what it was; undo takes that back', () => {
  fc.assert(
    fc.property(anyDocument, share, (document, where) => {
      const count = at(document.journal, where);
      const then = openDocument({ events: document.journal.events.slice(0, count) });
      const cleo = author();
      const restored = restore(document, count, cleo);
      if (!restored.ok) throw new Error(restored.error.message);
      const { document: back, events } = restored.value;
      expect(differenceOf(back.graph, then.graph).size).toBe(0);
      expect(openDocument(back.journal).graph).toEqual(back.graph);
      if (events.length === 0) return;
      expect(stepsOf(back.journal).at(-1)?.events).toEqual(events);
      const undone = undo(back, cleo);
      if (!undone.ok) throw new Error(undone.error.message);
      expect(differenceOf(undone.value.document.graph, document.graph).size).toBe(0);
    }),
  );
});

test('what came and went, and what moved forth and back, costs no events', () => {
  const ada = author();
  const rename = (document: ReturnType<typeof town>, name: string) => {
    const domain_id = DomainId.parse(testId(1));
    const result = record(document, [{ type: 'update-domain', domain_id, changes: { name } }], ada);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.document;
  };
  const start = town();
  const names = ['a', 'b', 'c', 'd'].reduce(rename, start);
  const count = start.journal.events.length;
  const once = restore(names, count, ada);
  expect(once.ok && once.value.events).toHaveLength(1);
  const same = restore(rename(names, 'Town'), count, ada);
  expect(same.ok && same.value.events).toHaveLength(0);
});

test('there is nothing before the first event and after the last', () => {
  const document = town();
  for (const count of [-1, 0.5, document.journal.events.length + 1]) {
    const restored = restore(document, count, author());
    expect(restored.ok ? 'ok' : restored.error.code).toBe('no-version');
  }
});

test('a difference names what is on one side alone, and a union has both sides', () => {
  fc.assert(
    fc.property(anyDocument, share, (document, where) => {
      const { journal } = document;
      const then = openDocument({ events: journal.events.slice(0, at(journal, where)) });
      const forth = differenceOf(then.graph, document.graph);
      const union = unionOf(then.graph, document.graph);
      for (const part of ['domains', 'services', 'hosts', 'people', 'edges', 'links'] as const)
        for (const id of Object.keys({ ...then.graph[part], ...document.graph[part] })) {
          const [before, after] = [then.graph[part][id], document.graph[part][id]];
          if (before === undefined) expect(forth.get(id)).toBe('added');
          else if (after === undefined) expect(forth.get(id)).toBe('removed');
          expect(union[part][id]).toEqual(after ?? before);
        }
    }),
  );
});
