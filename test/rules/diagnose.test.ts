import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { sameJson } from '../../src/core/model/canonical.ts';
import { EMPTY_DOCUMENT, record, undo } from '../../src/core/model/document.ts';
import { fold } from '../../src/core/model/fold.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { anyMoves, play, town } from '../../src/core/model/testing/arbitrary.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { isFaulty } from '../../src/core/projection.ts';
import { createDiagnoser } from '../../src/core/rules/diagnose.ts';
import { nixosOptions } from '../oracles/option-data.ts';
import { sketch } from './graphs.ts';

const options = knowOptions(nixosOptions);
const inputOf = (graph: Graph) => ({ graph, deployment: deploy(graph), options });

test('what is remembered is what a fresh look finds, after any sequence of events', () => {
  fc.assert(
    fc.property(fc.array(anyMoves, { minLength: 2, maxLength: 5 }), (history) => {
      const diagnose = createDiagnoser();
      const ids = testIds();
      history.reduce((document, moves) => {
        const next = play(moves, document, ids);
        const input = inputOf(next.graph);
        expect(diagnose(input)).toEqual(createDiagnoser()(input));
        return next;
      }, town());
    }),
    { numRuns: 60 },
  );
});

test('the order in which elements came makes no difference', () => {
  const shuffled = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).sort(([a], [b]) => ([...a].reverse() < [...b].reverse() ? -1 : 1)),
    );
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { graph } = play(moves, town());
      const other: Graph = {
        ...graph,
        domains: shuffled(graph.domains),
        services: shuffled(graph.services),
        hosts: shuffled(graph.hosts),
        links: shuffled(graph.links),
        people: shuffled(graph.people),
        edges: shuffled(graph.edges),
        waivers: shuffled(graph.waivers),
      };
      expect(createDiagnoser()(inputOf(other))).toEqual(createDiagnoser()(inputOf(graph)));
    }),
    { numRuns: 200 },
  );
});

test('the order of the events that built a graph makes no difference', () => {
  let moved = 0;
  const jump = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(anyMoves, fc.array(jump, { minLength: 30, maxLength: 40 }), (moves, jumps) => {
      const { journal, graph } = play(moves, town());
      const permuted = jumps.reduce((events, [from, to]) => {
        const at = from % events.length;
        const next = events.toSpliced(at, 1);
        next.splice(to % events.length, 0, ...events.slice(at, at + 1));
        // Another order may give another graph: an edge drawn before its ends are there, say.
        if (!sameJson(fold({ events: next }), graph)) return events;
        moved += 1;
        return next;
      }, journal.events);
      const other = fold({ events: permuted });
      expect(createDiagnoser()(inputOf(other))).toEqual(createDiagnoser()(inputOf(graph)));
    }),
    { numRuns: 60 },
  );
  console.log(`events moved: ${moved} cases`);
  expect(moved).toBeGreaterThan(0);
});

test('what has not changed is the same object as before', () => {
  const diagnose = createDiagnoser();
  const graph = sketch({ services: { 'a/x': { kind: 'what' }, 'b/y': { kind: 'what' } } });
  const [id = ''] = Object.keys(graph.services);
  const service = graph.services[id];
  if (service === undefined) throw new Error('no service');
  const before = diagnose(inputOf(graph));
  const renamed = { ...graph, services: { ...graph.services, [id]: { ...service, name: 'z' } } };
  const after = diagnose(inputOf(renamed));
  const kept = (code: string) => after.filter((one) => one.code === code && before.includes(one));
  expect(kept('unknown-kind')).toHaveLength(1);
});

test('a problem is waived with a reason, and counts again when that is withdrawn or undone', () => {
  const ada = testAuthor('ada');
  const created = record(
    EMPTY_DOCUMENT,
    [{ type: 'configure-workspace', changes: { constraints: { required_services: ['nats'] } } }],
    ada,
  );
  if (!created.ok) throw new Error(created.error.message);
  const graph = sketch({ domains: { a: {} } });
  const document = {
    ...created.value.document,
    graph: { ...graph, workspace: created.value.document.graph.workspace },
  };
  const diagnose = createDiagnoser();
  const [found] = diagnose(inputOf(document.graph)).filter(
    ({ code }) => code === 'required-services',
  );
  if (found === undefined) throw new Error('nothing found');
  const { code, elements } = found;
  const waived = record(
    document,
    [{ type: 'waive-problem', code, elements, reason: 'Later', by: 'ada' }],
    ada,
  );
  if (!waived.ok) throw new Error(waived.error.message);
  const after = diagnose(inputOf(waived.value.document.graph));
  expect(isFaulty(after)).toBe(false);
  expect(after.find((one) => one.code === code)).toEqual({
    ...found,
    waived: { reason: 'Later', by: 'ada' },
  });
  const undone = undo(waived.value.document, ada);
  if (!undone.ok) throw new Error(undone.error.message);
  expect(undone.value.document.graph).toEqual(document.graph);
  expect(isFaulty(diagnose(inputOf(undone.value.document.graph)))).toBe(true);
});
