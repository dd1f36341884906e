import type { Graph } from './graph.ts';

/** The domain in which a service or a domain lies; `null`: in none that is there. */
export const containerOf = (graph: Graph, id: string): string | null => {
  const up = graph.services[id]?.domain_id ?? graph.domains[id]?.parent_domain_id ?? null;
  return up !== null && graph.domains[up] !== undefined ? up : null;
};

/** All domains around an element, from the inside out; ends where a journal made a ring. */
export const containersOf = (graph: Graph, id: string): readonly string[] => {
  const found = new Set<string>();
  let at = containerOf(graph, id);
  while (at !== null && !found.has(at)) {
    found.add(at);
    at = containerOf(graph, at);
  }
  return [...found];
};
