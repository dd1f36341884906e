import { describe, expect, it } from 'vitest';
import { containerOf, containersOf } from './containers.ts';
import { DomainId, type Graph } from './graph.ts';
import { change } from './graph-draft.ts';
import { town } from './testing/arbitrary.ts';
import { HARBOUR, MARKET, MAYOR, NOBODY, REGISTER, TOWN } from './testing/commands.ts';

const nested = (...pairs: readonly (readonly [inner: string, outer: string])[]): Graph =>
  change(town().graph, (draft) => {
    for (const [inner, outer] of pairs)
      draft.patch('domains', inner, { parent_domain_id: DomainId.parse(outer) });
  });

describe('what lies around an element', () => {
  const graph = nested([TOWN, HARBOUR], [HARBOUR, MARKET]);

  it('is told from the inside out', () => {
    expect(containersOf(graph, REGISTER)).toEqual([TOWN, HARBOUR, MARKET]);
    expect(containerOf(graph, HARBOUR)).toBe(MARKET);
    expect(containersOf(graph, MARKET)).toEqual([]);
    expect(containersOf(graph, MAYOR)).toEqual([]);
  });

  it('ends where a journal made a ring, or names nobody', () => {
    const ring = nested([TOWN, HARBOUR], [HARBOUR, TOWN]);
    expect(containersOf(ring, REGISTER)).toEqual([TOWN, HARBOUR]);
    expect(containersOf(nested([TOWN, NOBODY]), REGISTER)).toEqual([TOWN]);
  });
});
