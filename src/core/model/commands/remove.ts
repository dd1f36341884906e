import { err, type Problem } from '../../result.ts';
import { containersOf } from '../containers.ts';
import { dependentsOf, stillNeeded } from '../dependents.ts';
import { quote } from '../elements.ts';
import { connectionRemovedFromTopology } from '../events/connection.ts';
import { dependencyRemoved } from '../events/dependency.ts';
import { domainRemoved } from '../events/domain.ts';
import type { EventData } from '../events/index.ts';
import { topologyIdOf } from '../events/network.ts';
import { nodeRemovedFromTopology } from '../events/node.ts';
import { personRemoved } from '../events/person.ts';
import { serviceRemoved } from '../events/service.ts';
import { servicePlaced } from '../events/service-changes.ts';
import type { Graph } from '../graph.ts';
import { exists } from '../new-id.ts';
import { problem } from '../problems.ts';
import { events, type Handler } from './handler.ts';

/** A service that only stands on a host outlives it: it goes back to its domain's own host. */
const standsOn = (graph: Graph, host: string, dependent: string): boolean =>
  host in graph.hosts && graph.services[dependent]?.host_id === host;

/** What goes together with `ids`; with `cascade` also what needs them, and so on. */
const closure = (graph: Graph, ids: readonly string[], cascade: boolean): Set<string> | Problem => {
  const going = new Set(ids);
  for (const id of going) {
    const dependents = dependentsOf(graph, id);
    if (!cascade) {
      const found = stillNeeded(
        graph,
        id,
        dependents.filter((dependent) => !going.has(dependent)),
      );
      if (found) return found;
      continue;
    }
    for (const dependent of dependents) if (!standsOn(graph, id, dependent)) going.add(dependent);
  }
  return going;
};

/** The removals, leaves first: edges, links, services, inner domains, domains, hosts, people. */
const removals = (graph: Graph, going: ReadonlySet<string>): readonly EventData[] => {
  const topology_id = topologyIdOf(graph);
  const among = <T>(record: Readonly<Record<string, T>>): readonly T[] =>
    [...going].flatMap((id) => record[id] ?? []);
  const stranded = Object.values(graph.services).filter(
    ({ service_id, host_id }) =>
      host_id !== null && going.has(host_id) && host_id in graph.hosts && !going.has(service_id),
  );
  const domains = among(graph.domains)
    .map(({ domain_id }) => ({ domain_id, depth: containersOf(graph, domain_id).length }))
    .toSorted((a, b) => b.depth - a.depth);
  return [
    ...among(graph.edges).map(({ edge_id }) => dependencyRemoved.of({ edge_id })),
    ...among(graph.links).map((connection) =>
      connectionRemovedFromTopology.of({ topology_id, connection: { ...connection } }),
    ),
    ...stranded.map(({ service_id }) => servicePlaced.of({ service_id, host_id: null })),
    ...among(graph.services).map(({ service_id }) => serviceRemoved.of({ service_id })),
    ...domains.map(({ domain_id }) => domainRemoved.of({ domain_id })),
    ...among(graph.hosts).map(({ host_id }) =>
      nodeRemovedFromTopology.of({ topology_id, node_id: host_id }),
    ),
    ...among(graph.people).map(({ person_id }) => personRemoved.of({ person_id })),
  ];
};

/** Codes: `unknown-element`, `still-needed`. */
export const remove: Handler<'remove'> = ({ ids, cascade }, graph) => {
  const missing = ids.find((id) => !exists(graph, id));
  if (missing !== undefined)
    return err(
      problem(
        'unknown-element',
        `There is nothing with the id ${quote(missing)} to remove.`,
        'It may have been removed meanwhile: select again.',
      ),
    );
  const going = closure(graph, ids, cascade);
  return going instanceof Set ? events(...removals(graph, going)) : err(going);
};
