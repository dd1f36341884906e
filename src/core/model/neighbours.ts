import { containerOf } from './containers.ts';
import type { Graph } from './graph.ts';

/** Who needs whom: over edges, and over links both ways. */
export interface Relations {
  readonly out: ReadonlyMap<string, readonly string[]>;
  readonly into: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Graph, Relations>();

const add = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** The graph's edges by their ends. */
const relationsOf = (graph: Graph): Relations => {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const out = new Map<string, string[]>();
  const into = new Map<string, string[]>();
  const join = (from: string, to: string): void => {
    add(out, from, to);
    add(into, to, from);
  };
  for (const { from, to } of Object.values(graph.edges)) join(from, to);
  for (const { from_node, to_node } of Object.values(graph.links)) {
    join(from_node, to_node);
    join(to_node, from_node);
  }
  const relations = { out, into };
  known.set(graph, relations);
  return relations;
};

/** Elements, what is joined to them directly, and the containers of all these. */
export const neighbourhood = (graph: Graph, ids: Iterable<string>): ReadonlySet<string> => {
  const { out, into } = relationsOf(graph);
  const found = new Set<string>();
  for (const id of ids) {
    const edge = graph.edges[id];
    const starts = edge === undefined ? [id] : [edge.from, edge.to];
    for (const start of starts) {
      for (const near of [start, ...(out.get(start) ?? []), ...(into.get(start) ?? [])])
        found.add(near);
      const host = graph.services[start]?.host_id;
      if (host) found.add(host);
      for (const service of Object.values(graph.services))
        if (service.host_id === start || service.domain_id === start) found.add(service.service_id);
    }
  }
  return withContainers(graph, found);
};

/** Elements, and the domains in which they lie. */
export const withContainers = (graph: Graph, ids: Iterable<string>): ReadonlySet<string> => {
  const found = new Set<string>(ids);
  for (const id of found) {
    const container = containerOf(graph, id);
    if (container !== null) found.add(container);
  }
  return found;
};

/** The shortest way from one element to another along edges, both included; `null`: there is none. */
export const pathBetween = (graph: Graph, from: string, to: string): readonly string[] | null => {
  const { out } = relationsOf(graph);
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const next of out.get(at) ?? []) {
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  if (!before.has(to)) return null;
  const path: string[] = [];
  for (let at: string | null = to; at !== null; at = before.get(at) ?? null) path.unshift(at);
  return path;
};

/** The shortest circle through an element along edges, the element once; `null`: in none. */
export const cycleThrough = (graph: Graph, id: string): readonly string[] | null => {
  let best: readonly string[] | null = null;
  for (const next of relationsOf(graph).out.get(id) ?? []) {
    const back = pathBetween(graph, next, id);
    if (back !== null && (best === null || back.length < best.length)) best = back;
  }
  return best;
};

/** All that an element needs or, `into`, all that needs it, the nearest first. */
export const reached = (graph: Graph, id: string, way: keyof Relations): readonly string[] => {
  const relations = relationsOf(graph)[way];
  const found = new Set([id]);
  for (const at of found) for (const next of relations.get(at) ?? []) found.add(next);
  found.delete(id);
  return [...found];
};
