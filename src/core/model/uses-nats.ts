import type { Graph } from './graph.ts';
import { isNats } from './kinds.ts';

/** Whether a service or a domain is drawn to use a NATS server, itself or by its domain. */
export const usesNats = (graph: Graph, id: string): boolean => {
  const service = graph.services[id];
  const ends = new Set(
    service === undefined
      ? [id, ...servicesOf(graph, id)]
      : [id, ...(service.domain_id === null ? [] : [service.domain_id])],
  );
  return Object.values(graph.edges).some(({ from, to }) => {
    if (!ends.has(from)) return false;
    const provider = graph.services[to];
    if (provider !== undefined) return isNats(provider);
    return servicesOf(graph, to).some((one) => {
      const offered = graph.services[one];
      return offered?.offered === true && isNats(offered);
    });
  });
};

const servicesOf = (graph: Graph, domain: string): readonly string[] =>
  Object.values(graph.services).flatMap(({ service_id, domain_id }) =>
    domain_id === domain ? [service_id] : [],
  );
