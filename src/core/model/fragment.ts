import * as z from 'zod';
import type { Document } from './document.ts';
import { namedOf } from './elements.ts';
import { contentsOf } from './extent.ts';
import { Domain, Edge, type Graph, Host, Link, Person, Service } from './graph.ts';
import { parseJson } from './json-text.ts';
import { Box } from './layout.ts';
import { noteOf } from './notes.ts';
import { prettyJson } from './pretty-json.ts';

/** A part of a drawing as it travels on the clipboard: elements, what joins them, and places. */
export const Fragment = z.object({
  flakegraph: z.literal('fragment'),
  version: z.literal(1),
  domains: z.array(Domain),
  services: z.array(Service),
  hosts: z.array(Host),
  people: z.array(Person),
  edges: z.array(Edge),
  links: z.array(Link),
  /** Places by the ids above; those of no element are notes. */
  nodes: z.record(z.string(), Box),
});
export type Fragment = z.infer<typeof Fragment>;

/** What goes along: of domains all that lies in them. */
const within = (graph: Graph, ids: Iterable<string>): ReadonlySet<string> => {
  const contents = contentsOf(graph);
  const found = new Set(ids);
  for (const id of found) {
    for (const { service_id } of contents.services.get(id) ?? []) found.add(service_id);
    for (const { domain_id } of contents.domains.get(id) ?? []) found.add(domain_id);
  }
  return found;
};

/** The elements of these ids, all that lies in them, and what joins them among themselves. */
export const fragmentOf = ({ graph, layout }: Document, ids: Iterable<string>): Fragment => {
  const taken = within(graph, ids);
  const among = <T>(record: Readonly<Record<string, T>>): T[] =>
    Object.entries(record).flatMap(([id, element]) => (taken.has(id) ? [element] : []));
  const placed = [...taken].filter(
    (id) => namedOf(graph, id) !== undefined || noteOf(graph, layout, id) !== null,
  );
  return {
    flakegraph: 'fragment',
    version: 1,
    domains: among(graph.domains),
    services: among(graph.services),
    hosts: among(graph.hosts),
    people: among(graph.people),
    edges: Object.values(graph.edges).filter(({ from, to }) => taken.has(from) && taken.has(to)),
    links: Object.values(graph.links).filter(
      ({ from_node, to_node }) => taken.has(from_node) && taken.has(to_node),
    ),
    nodes: Object.fromEntries(
      placed.flatMap((id) => (layout.nodes[id] ? [[id, layout.nodes[id]]] : [])),
    ),
  };
};

/** Whether there is nothing to take along. */
export const isEmptyFragment = (fragment: Fragment): boolean =>
  Object.keys(fragment.nodes).length === 0;

export const writeFragment = (fragment: Fragment): string => prettyJson(fragment);

/** The fragment in a text; `null` of any other text. */
export const readFragment = (text: string): Fragment | null => {
  if (!text.includes('"flakegraph"')) return null;
  const read = parseJson(text);
  return (read.ok && Fragment.safeParse(read.value).data) || null;
};
