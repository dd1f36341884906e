import type { Problem } from '../result.ts';
import { label } from './elements.ts';
import type { Graph } from './graph.ts';
import { problem } from './problems.ts';

/**
 * Ids of what needs an element directly: a domain's services, nested domains and edges; a
 * service's edges; a host's placed services and links; a person's edges.
 */
export const dependentsOf = (graph: Graph, id: string): readonly string[] => {
  const found: string[] = [];
  const isDomain = id in graph.domains;
  if (isDomain || id in graph.hosts) {
    for (const service of Object.values(graph.services))
      if (service.domain_id === id || service.host_id === id) found.push(service.service_id);
  }
  if (isDomain) {
    for (const domain of Object.values(graph.domains))
      if (domain.parent_domain_id === id) found.push(domain.domain_id);
  }
  if (id in graph.hosts) {
    for (const [link_id, link] of Object.entries(graph.links))
      if (link.from_node === id || link.to_node === id) found.push(link_id);
  }
  if (isDomain || id in graph.services || id in graph.people) {
    for (const edge of Object.values(graph.edges))
      if (edge.from === id || edge.to === id) found.push(edge.edge_id);
  }
  return found;
};

/** Code `still-needed`: the element cannot go while these need it. */
export const stillNeeded = (
  graph: Graph,
  id: string,
  dependents: readonly string[],
): Problem | null => {
  if (dependents.length === 0) return null;
  const named = dependents.slice(0, 3).map((dependent) => label(graph, dependent));
  const more = dependents.length > 3 ? ` and ${dependents.length - 3} more` : '';
  return problem(
    'still-needed',
    `The ${label(graph, id)} cannot be removed while it is needed: ${named.join(', ')}${more}.`,
    'Remove those first, or remove it together with everything that needs it.',
  );
};
