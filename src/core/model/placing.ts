import type { Graph, Service } from './graph.ts';
import { slugOf } from './slug.ts';

/** `<domain>/<service>` by their slugs, as a topology names a service; `null` outside a domain. */
export const serviceRef = (graph: Pick<Graph, 'domains'>, service: Service): string | null => {
  const domain = service.domain_id === null ? undefined : graph.domains[service.domain_id];
  return domain ? `${slugOf(domain)}/${slugOf(service)}` : null;
};

/** Ids of services by how a topology names them; the first of several wins. */
export const serviceIdsByRef = (
  graph: Pick<Graph, 'domains' | 'services'>,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const service of Object.values(graph.services)) {
    const ref = serviceRef(graph, service);
    if (ref !== null && !found.has(ref)) found.set(ref, service.service_id);
  }
  return found;
};
