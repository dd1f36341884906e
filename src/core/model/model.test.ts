import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok, type Problem } from '../result.ts';
import { sameJson } from './canonical.ts';
import { decide, decideIn } from './commands/decide.ts';
import { openDocument, record, redo, undo } from './document.ts';
import { apply, describeEvent, eventOf, invertEvent, parse } from './event-data.ts';
import type { EventData } from './events/index.ts';
import { evolveAll, evolveOne, fold } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { draftOf } from './graph-draft.ts';
import { describeStep } from './history.ts';
import { readJournal } from './read-journal.ts';
import { rebase } from './rebase.ts';
import { stacksOf, stepsOf } from './steps.ts';
import { anyDocument, anyMove, anyMoves, play, playMove, town } from './testing/arbitrary.ts';
import { testAuthor, testIds } from './testing/author.ts';
import { anyIntent, gestureOf, type Intent } from './testing/intents.ts';
import { verifyChain } from './verify-chain.ts';
import { writeJournal } from './write-journal.ts';

// A name of a version changes no drawing, so these laws are not about it.
const intents = fc.oneof(
  fc.tuple(anyIntent.filter(({ type }) => type !== 'name-version')),
  fc.array(
    anyIntent.filter(({ type }) => type !== 'name-version'),
    { minLength: 1, maxLength: 3 },
  ),
);

/** Mostly additions, so many that names and ends are wanted twice. */
const manyIntents = fc.array(
  fc
    .tuple(fc.constantFrom('add-service', 'add-service', 'add-edge', 'add-host', null), anyIntent)
    .map(([type, intent]): Intent => (type === null ? intent : { ...intent, type })),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** Like `toEqual`, with a witness only when it fails: the graphs are large. */
const expectSame = (a: unknown, b: unknown): void => {
  if (!sameJson(a, b)) expect(a).toEqual(b);
};

test('decide never throws, whatever the gesture', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (junk) => {
      expect(decide(junk as never, EMPTY_GRAPH)).toBeDefined();
      expect(decide([junk] as never, EMPTY_GRAPH)).toHaveProperty('ok', false);
    }),
  );
  fc.assert(
    fc.property(anyDocument, intents, fc.anything(), fc.nat(), ({ graph }, some, junk, at) => {
      const gesture: unknown[] = [...gestureOf(graph, some, testIds(0x900000))];
      const index = at % gesture.length;
      const command = gesture[index] as Record<string, unknown>;
      const keys = Object.keys(command);
      gesture[index] = { ...command, [keys[at % keys.length] ?? '']: junk };
      expect(decide(gesture as never, graph)).toBeDefined();
    }),
  );
});

test('many commands are decided as one by one: together, and each on top of those that may happen', () => {
  fc.assert(
    fc.property(anyDocument, manyIntents, ({ graph }, some) => {
      const gesture = gestureOf(graph, some, testIds(0x900000));
      const draft = draftOf(graph);
      const events: EventData[] = [];
      let refused: Problem | null = null;
      let now = graph;
      for (const command of gesture) {
        // A graph that nothing is remembered of.
        const alone = decide([command], structuredClone(now));
        expect(decideIn(command, draft)).toEqual(alone);
        if (alone.ok) for (const event of alone.value) now = apply(now, event);
        expectSame(draft.done(), now);
        if (alone.ok && !refused) events.push(...alone.value);
        else if (!alone.ok) refused ??= alone.error;
      }
      expect(decide(gesture, graph)).toEqual(refused ? err(refused) : ok(events));
    }),
    { numRuns: 50 },
  );
});

test('a rejection has a stable code, a message and a remedy', () => {
  fc.assert(
    fc.property(anyDocument, intents, ({ graph }, some) => {
      const result = decide(gestureOf(graph, some, testIds(0x900000)), graph);
      if (result.ok) return;
      expect(result.error.code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(result.error.message.length).toBeGreaterThan(10);
      expect(result.error.remedy.length).toBeGreaterThan(10);
    }),
  );
});

test('what decide gives fits its schema unchanged and really changes the graph', () => {
  fc.assert(
    fc.property(anyDocument, intents, ({ graph }, some) => {
      const result = decide(gestureOf(graph, some, testIds(0x900000)), graph);
      if (!result.ok) return;
      let now = graph;
      for (const event of result.value) {
        expect(parse(event)).toEqual({ ok: true, value: event });
        expect(describeEvent(now, event)).toMatch(/^[A-Z][^\n]+$/);
        const next = apply(now, event);
        expect(next.unknown).toEqual(now.unknown);
        expect(sameJson(next, now)).toBe(false);
        now = next;
      }
    }),
  );
});

test('invert after evolve gives back the graph', () => {
  fc.assert(
    fc.property(anyDocument, intents, ({ graph }, some) => {
      const result = decide(gestureOf(graph, some, testIds(0x900000)), graph);
      if (!result.ok) return;
      let before = graph;
      for (const event of result.value) {
        const after = apply(before, event);
        expectSame(invertEvent(before, event).reduce<Graph>(apply, after), before);
        before = after;
      }
    }),
  );
});

test('undo gives the graph before a gesture, redo the graph after it, also after a reload', () => {
  const author = testAuthor('ada', testIds(0x900000));
  fc.assert(
    fc.property(anyDocument, fc.array(intents, { maxLength: 4 }), (start, gestures) => {
      const graphs = [start.graph];
      let document = start;
      for (const some of gestures) {
        const result = record(document, gestureOf(document.graph, some, author.ids), author);
        if (!result.ok || result.value.events.length === 0) continue;
        document = result.value.document;
        graphs.push(document.graph);
      }
      const reloaded = readJournal(writeJournal(document.journal));
      if (!reloaded.ok) throw new Error(reloaded.error.message);
      document = openDocument(reloaded.value.journal);
      for (const graph of graphs.slice(0, -1).reverse()) {
        const result = undo(document, author);
        if (!result.ok) throw new Error(result.error.message);
        document = result.value.document;
        expectSame(document.graph, graph);
      }
      for (const graph of graphs.slice(1)) {
        const result = redo(document, author);
        if (!result.ok) throw new Error(result.error.message);
        document = result.value.document;
        expectSame(document.graph, graph);
      }
    }),
  );
});

test('a journal is read as it was written, and its chain holds', () => {
  fc.assert(
    fc.property(anyDocument, ({ journal, graph }) => {
      expect(verifyChain(journal)).toEqual([]);
      const text = writeJournal(journal);
      const read = readJournal(text);
      expect(read).toEqual({ ok: true, value: { journal, notes: [] } });
      if (!read.ok) return;
      expect(writeJournal(read.value.journal)).toBe(text);
      expect(verifyChain(read.value.journal)).toEqual([]);
      expectSame(openDocument(read.value.journal).graph, graph);
    }),
  );
});

test('folding at once is folding one by one', () => {
  fc.assert(
    fc.property(anyDocument, ({ journal, graph }) => {
      expectSame(evolveAll(EMPTY_GRAPH, journal.events), graph);
      expect(fold(journal)).toBe(graph);
      expectSame(journal.events.reduce(evolveOne, EMPTY_GRAPH), graph);
    }),
  );
});

test('every step has a line for the history', () => {
  fc.assert(
    fc.property(anyDocument, ({ journal }) => {
      const read = readJournal(writeJournal(journal));
      if (!read.ok) throw new Error(read.error.message);
      const later = stepsOf(read.value.journal).map((step) =>
        describeStep(read.value.journal, step),
      );
      const now = stepsOf(journal).map((step) => describeStep(journal, step));
      expect(later).toEqual(now);
      expect(stepsOf({ ...journal })).toEqual(stepsOf(journal));
      for (const actor of ['ada', 'bob'])
        expect(stacksOf({ ...journal }, actor)).toEqual(stacksOf(journal, actor));
      for (const line of now) expect(line).toMatch(/^[A-Z][^\n]+$/);
    }),
  );
});

test('rebase onto the same journal keeps all; onto another one it keeps the chain', () => {
  fc.assert(
    fc.property(anyMoves, anyMoves, fc.array(anyMove(['ada'])), (common, theirs, ours) => {
      const base = play(common, town());
      const mine = play(ours, base, testIds(0x900000));
      const pending = mine.journal.events.slice(base.journal.events.length);
      const same = rebase(base, pending);
      expect(same.lost).toEqual([]);
      expectSame(same.document.graph, mine.graph);
      expect(same.events).toEqual(pending);

      const other = play(
        theirs.map((move) => ({ ...move, actor: 'bob' as const })),
        base,
        testIds(0x800000),
      );
      const { document, events, lost } = rebase(other, pending);
      expect(events.length + lost.length).toBe(pending.length);
      expect(verifyChain(document.journal)).toEqual([]);
      expectSame(evolveAll(EMPTY_GRAPH, document.journal.events), document.graph);
      expect(document.graph.unknown).toEqual([]);
      expect(rebase(document, pending).events.length).toBeLessThanOrEqual(lost.length);
    }),
  );
});

test('undo among others changes only what was ours, or is refused', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const document = play(moves, town());
      const after = playMove(
        document,
        { does: 'undo', actor: 'ada', intents: [] },
        testAuthor('ada', testIds(0x900000)),
      );
      expect(after.graph.unknown).toEqual([]);
      for (const event of after.journal.events) expect(eventOf(event).ok).toBe(true);
    }),
  );
});
