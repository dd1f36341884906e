import { checkEdge } from '../../model/edge-ends.ts';
import { type Edge, EMPTY_GRAPH, type Graph } from '../../model/graph.ts';
import { rememberEach, rememberLast } from '../../model/remember-each.ts';
import type { Problem } from '../../result.ts';
import type { Category } from './category.ts';

/** A way along drawn edges; without edges it is the identity of where it starts. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
}

const wayOf = ({ edge_id, from, to }: Edge): Way => ({ from, to, edges: [edge_id] });

const judged = rememberLast<Edge, Problem | null>();

/** What is wrong with an edge by itself: other edges are not looked at. */
const judge = (graph: Graph, edge: Edge): Problem | null => {
  const { domains, services, people, hosts } = graph;
  const { from, to } = edge;
  // In a foreign journal an id may name several things.
  const reads = [domains[from], services[from], people[from], hosts[from]];
  reads.push(domains[to], services[to], people[to], hosts[to]);
  return judged(edge, reads, () => checkEdge({ ...graph, edges: EMPTY_GRAPH.edges }, edge));
};

/** The edges of a graph with which something is wrong. */
const problemsOf = rememberEach((graph: Graph): ReadonlyMap<Edge, Problem> => {
  const found = new Map<Edge, Problem>();
  for (const edge of Object.values(graph.edges)) {
    const problem = judge(graph, edge);
    if (problem) found.set(edge, problem);
  }
  return found;
});

const isThere = (graph: Graph, edge: Edge): boolean =>
  problemsOf(graph).get(edge)?.code !== 'missing-end';

/** Why an edge of the graph cannot be followed: it leads to itself, or its kind has no such end. */
export const fault = (graph: Graph, edge: Edge): string | null => {
  const found = problemsOf(graph).get(edge);
  return found === undefined || found.code === 'missing-end' ? null : found.message;
};

/** Whether all edges whose ends are there can be followed. */
export const isSound = (graph: Graph): boolean =>
  ![...problemsOf(graph).values()].some(({ code }) => code !== 'missing-end');

/**
 * What is drawn as a category: domains, services and people, and the ways along edges. An edge may
 * be followed only between ends that its kind may have.
 */
export const drawnCategory = (graph: Graph): Category<string, Way> => {
  const edges = Object.values(graph.edges).filter((edge) => isThere(graph, edge));
  const sound = new Set(
    edges.filter((edge) => fault(graph, edge) === null).map(({ edge_id }): string => edge_id),
  );
  return {
    objects: [
      ...Object.keys(graph.domains),
      ...Object.keys(graph.services),
      ...Object.keys(graph.people),
      ...Object.keys(graph.hosts),
    ],
    arrows: edges.map(wayOf),
    identity: (of) => ({ from: of, to: of, edges: [] }),
    from: ({ from }) => from,
    to: ({ to }) => to,
    compose: (f, g) =>
      f.to === g.from && [...f.edges, ...g.edges].every((id) => sound.has(id))
        ? { from: f.from, to: g.to, edges: [...f.edges, ...g.edges] }
        : null,
    same: (a, b) => a.from === b.from && a.to === b.to && a.edges.join(' ') === b.edges.join(' '),
  };
};
