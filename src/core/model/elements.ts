import type { EdgeKind, Graph } from './graph.ts';

/** Text as a message holds it: on one line, shortened. */
export const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
};

/** A name as messages quote it. */
export const quote = (name: string): string => `"${brief(name)}"`;

const VERBS: Readonly<Record<EdgeKind, string>> = {
  depends_on: 'depends on',
  publishes: 'publishes to',
  subscribes: 'subscribes to',
  administers: 'administers',
};

/** How a kind of edge reads between its ends. */
export const verbOf = (kind: EdgeKind): string => VERBS[kind];

/** The domain, service, host or person of an id; `undefined` of anything else. */
export const namedOf = (graph: Graph, id: string) =>
  graph.domains[id] ?? graph.services[id] ?? graph.hosts[id] ?? graph.people[id];

/** An element as a message names it, for example `service "orders"`. */
export const label = (graph: Graph, id: string): string => {
  if (graph.domains[id]) return `domain ${quote(graph.domains[id].name)}`;
  if (graph.services[id]) return `service ${quote(graph.services[id].name)}`;
  if (graph.hosts[id]) return `host ${quote(graph.hosts[id].name)}`;
  if (graph.people[id]) return `person ${quote(graph.people[id].name)}`;
  const edge = graph.edges[id];
  if (edge) return `${short(graph, edge.from)} ${verbOf(edge.kind)} ${short(graph, edge.to)}`;
  const link = graph.links[id];
  if (link)
    return `the connection of ${short(graph, link.from_node)} and ${short(graph, link.to_node)}`;
  return `an element that is not there (${id})`;
};

/** A connection as a sentence: `"orders" depends on "db"`. */
export const sentenceOf = (graph: Graph, id: string): string => {
  const link = graph.links[id];
  return link
    ? `${short(graph, link.from_node)} is connected to ${short(graph, link.to_node)}`
    : label(graph, id);
};

/** Just the quoted name. */
export const short = (graph: Graph, id: string): string => {
  const named = namedOf(graph, id);
  return named === undefined ? `something that is not there (${id})` : quote(named.name);
};

/** Whether nothing is drawn: notes and what the journal says besides do not count. */
export const isEmpty = ({ domains, services, hosts, people }: Graph): boolean =>
  [domains, services, hosts, people].every((elements) => Object.keys(elements).length === 0);
