import { describe, expect, it } from 'vitest';
import { record } from './document.ts';
import { EdgeId } from './graph.ts';
import { cycleThrough, neighbourhood, pathBetween, reached } from './neighbours.ts';
import { town } from './testing/arbitrary.ts';
import { testAuthor, testId, testIds } from './testing/author.ts';
import { ARCHIVE, MESSAGES, REGISTER, TOWN } from './testing/commands.ts';

const joined = (...pairs: readonly (readonly [string, string])[]) => {
  const author = testAuthor('ada', testIds(9_000));
  const gesture = pairs.map(([from, to], index) => ({
    type: 'add-edge' as const,
    edge: {
      edge_id: EdgeId.parse(testId(700 + index)),
      kind: 'depends_on' as const,
      from,
      to,
    },
  }));
  const done = record(town(), gesture, author);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.document.graph;
};

describe('what is joined', () => {
  const graph = joined([ARCHIVE, MESSAGES]);

  it('reaches through others', () => {
    expect(reached(graph, REGISTER, 'out')).toEqual(expect.arrayContaining([ARCHIVE, MESSAGES]));
    expect(reached(graph, MESSAGES, 'into')).toEqual(expect.arrayContaining([ARCHIVE, REGISTER]));
  });

  it('has a shortest way, in one direction', () => {
    expect(pathBetween(graph, REGISTER, ARCHIVE)).toEqual([REGISTER, ARCHIVE]);
    expect(pathBetween(graph, MESSAGES, REGISTER)).toBeNull();
    expect(pathBetween(graph, REGISTER, REGISTER)).toEqual([REGISTER]);
  });

  it('has a cycle only when it comes back', () => {
    expect(cycleThrough(graph, REGISTER)).toBeNull();
    const circle = joined([ARCHIVE, REGISTER]);
    expect(new Set(cycleThrough(circle, REGISTER))).toEqual(new Set([REGISTER, ARCHIVE]));
  });

  it('has neighbours with their containers', () => {
    const near = neighbourhood(graph, [REGISTER]);
    expect([...near]).toEqual(expect.arrayContaining([REGISTER, ARCHIVE, TOWN]));
  });
});
