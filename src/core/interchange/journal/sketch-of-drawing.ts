import type { Graph } from '../../model/graph.ts';
import { EMPTY_SKETCH, type Sketch } from '../define-format.ts';

/** A drawing as a sketch, to be taken into another one. */
export const sketchOfDrawing = (graph: Graph): Sketch => ({
  ...EMPTY_SKETCH,
  title: graph.workspace.name,
  domains: Object.values(graph.domains).map((domain) => {
    const { domain_id: id, parent_domain_id: parent, network_config: _, ...fields } = domain;
    return { ...fields, key: id, id, parent, line: null };
  }),
  services: Object.values(graph.services).map((service) => {
    const { service_id: id, domain_id: domain, host_id: host, ...fields } = service;
    return { ...fields, key: id, id, domain, ...(host !== null && { host }), line: null };
  }),
  hosts: Object.values(graph.hosts).map(({ host_id: id, ...fields }) => ({
    ...fields,
    ...{ key: id, id, line: null },
  })),
  people: Object.values(graph.people).map(({ person_id: id, ...fields }) => ({
    ...fields,
    ...{ key: id, id, line: null },
  })),
  edges: Object.values(graph.edges).map(({ edge_id: id, kind, from, to, subjects }) => ({
    ...{ id, kind, from, to, note: '', line: null },
    ...(subjects && { subjects }),
  })),
  links: Object.values(graph.links).map(({ from_node: from, to_node: to, ...fields }) => ({
    ...fields,
    ...{ from, to, line: null },
  })),
});
