import type { Problem } from '../result.ts';
import { label, verbOf } from './elements.ts';
import type { Edge, EdgeKind, Graph } from './graph.ts';
import { isExternalSystem, isNats } from './kinds.ts';
import { lookupBy } from './lookup.ts';
import { problem } from './problems.ts';

/** What may stand at an end of an edge. */
export type EndType = 'domain' | 'service' | 'nats' | 'external-system' | 'person';

interface Ends {
  readonly from: readonly EndType[];
  readonly to: readonly EndType[];
  readonly rule: string;
}

const ENDS: Readonly<Record<EdgeKind, Ends>> = {
  depends_on: {
    from: ['domain', 'service', 'nats'],
    to: ['domain', 'service', 'nats', 'external-system'],
    rule: 'A service or domain depends on a service, domain or external system',
  },
  publishes: {
    from: ['domain', 'service', 'nats'],
    to: ['nats'],
    rule: 'A service or domain publishes to a NATS service',
  },
  subscribes: {
    from: ['domain', 'service', 'nats'],
    to: ['nats'],
    rule: 'A service or domain subscribes to a NATS service',
  },
  administers: { from: ['person'], to: ['domain'], rule: 'A person administers a domain' },
};

/** What an id names, as an edge sees it; `null` of hosts, edges, and what is not there. */
const endTypeOf = (graph: Graph, id: string): EndType | null => {
  if (graph.domains[id]) return 'domain';
  if (graph.people[id]) return 'person';
  const service = graph.services[id];
  if (!service) return null;
  if (isExternalSystem(service)) return 'external-system';
  return isNats(service) ? 'nats' : 'service';
};

/** Whether an edge of this kind may join these two. */
export const mayJoin = (graph: Graph, kind: EdgeKind, from: string, to: string): boolean =>
  checkEdge(graph, { kind, from, to }) === null;

/** An edge without its id and subjects. */
export type Join = Pick<Edge, 'kind' | 'from' | 'to'>;

/** What an edge says, as a key. */
export const meaningOf = ({ kind, from, to }: Join): string => `${kind}\0${from}\0${to}`;

const edgesByMeaning = lookupBy<Edge>(meaningOf);

/** The edges that say what this one says. */
export const edgesLike = (graph: Graph, join: Join): readonly Edge[] =>
  edgesByMeaning(graph.edges, meaningOf(join));

/**
 * Codes: `self-dependency`, `missing-end`, `wrong-end`, `duplicate-dependency`.
 *
 * @param edge without an id it is a new one
 */
export const checkEdge = (
  graph: Graph,
  edge: Join & { readonly edge_id?: string },
): Problem | null => {
  const ends = ENDS[edge.kind];
  for (const side of ['from', 'to'] as const) {
    if (graph.hosts[edge[side]] === undefined && endTypeOf(graph, edge[side]) === null)
      return problem(
        'missing-end',
        `The dependency's "${side}" end is ${label(graph, edge[side])}.`,
        'Draw it between two elements that are there.',
      );
  }
  if (edge.from === edge.to)
    return problem(
      'self-dependency',
      `The ${label(graph, edge.from)} cannot be joined to itself.`,
      'Choose another element for one of the ends.',
    );
  for (const side of ['from', 'to'] as const) {
    const type = endTypeOf(graph, edge[side]);
    if (type === null || !ends[side].includes(type))
      return problem(
        'wrong-end',
        `${ends.rule}: "${verbOf(edge.kind)}" cannot ${side === 'from' ? 'start' : 'end'} at the ${label(graph, edge[side])}.`,
        'Choose another kind of dependency, or another end.',
      );
  }
  const twin = edgesLike(graph, edge).find(({ edge_id }) => edge_id !== edge.edge_id);
  if (!twin) return null;
  return problem(
    'duplicate-dependency',
    `It is already drawn that ${label(graph, twin.edge_id)}.`,
    'Change the one that is there instead, for example its subjects.',
  );
};
