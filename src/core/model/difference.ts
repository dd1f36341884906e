import { sameJson } from './canonical.ts';
import type { Graph } from './graph.ts';

/** The parts of a graph that hold elements by their ids. */
const PARTS = ['domains', 'services', 'hosts', 'links', 'people', 'edges', 'waivers'] as const;

/** What became of something between two graphs. */
export type Change = 'added' | 'changed' | 'removed';

/** What a graph says of an id; `workspace` and `topology` count as ids, too. */
export const partOf = (graph: Graph, id: string): unknown => {
  if (id === 'workspace' || id === 'topology') return graph[id];
  const part = PARTS.find((name) => Object.hasOwn(graph[name], id));
  return part === undefined ? undefined : graph[part][id];
};

const changeOf = (before: unknown, after: unknown): Change | null => {
  if (sameJson(before, after)) return null;
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
};

/** What differs between two graphs, by id. Elements that they share cost next to nothing. */
export const differenceOf = (before: Graph, after: Graph): ReadonlyMap<string, Change> => {
  const ids = new Set(['workspace', 'topology']);
  for (const graph of [before, after])
    for (const part of PARTS) for (const id of Object.keys(graph[part])) ids.add(id);
  const changes = new Map<string, Change>();
  for (const id of ids) {
    const change = changeOf(partOf(before, id), partOf(after, id));
    if (change !== null) changes.set(id, change);
  }
  return changes;
};

/** A graph with what only an earlier one had besides: so that both are seen in one drawing. */
export const unionOf = (before: Graph, after: Graph): Graph => ({
  ...after,
  domains: { ...before.domains, ...after.domains },
  services: { ...before.services, ...after.services },
  hosts: { ...before.hosts, ...after.hosts },
  links: { ...before.links, ...after.links },
  people: { ...before.people, ...after.people },
  edges: { ...before.edges, ...after.edges },
});
