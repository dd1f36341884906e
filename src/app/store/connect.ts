import type { Gesture } from '../../core/model/commands/command.ts';
import { checkEdge } from '../../core/model/edge-ends.ts';
import { label } from '../../core/model/elements.ts';
import { EdgeId, type Graph, type Host, type Link, type Service } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';

const refuse = (code: string, message: string, remedy: string): Result<never, Problem> =>
  err({ code, message, remedy });

const place = (graph: Graph, service: Service, host: Host): Result<Gesture, Problem> =>
  isExternalSystem(service)
    ? refuse(
        'external-on-host',
        `${label(graph, service.service_id)} is run by others and cannot be placed on a host.`,
        'Let services depend on it instead.',
      )
    : ok([
        {
          type: 'update-service',
          service_id: service.service_id,
          changes: { host_id: host.host_id },
        },
      ]);

const link = (from: Host, to: Host): Result<Gesture, Problem> => {
  const between: Link = {
    from_node: from.host_id,
    from_interface: from.interfaces[0]?.name ?? 'enp1s0',
    to_node: to.host_id,
    to_interface: to.interfaces[0]?.name ?? 'enp1s0',
    network_type: 'Ethernet',
  };
  return ok([{ type: 'add-link', link: between }]);
};

/** What joining two elements means: a dependency, a placement, an administrator or a link. */
export const connect = (
  graph: Graph,
  from: string,
  to: string,
  newId: () => string,
): Result<Gesture, Problem> => {
  const [hostA, hostB] = [graph.hosts[from], graph.hosts[to]];
  const [serviceA, serviceB] = [graph.services[from], graph.services[to]];
  if (hostA && hostB && hostA !== hostB) return link(hostA, hostB);
  if (serviceA && hostB) return place(graph, serviceA, hostB);
  if (hostA && serviceB) return place(graph, serviceB, hostA);
  const person = graph.people[from] ?? graph.people[to];
  const [start, end] = graph.people[to] ? [to, from] : [from, to];
  const kind = person ? 'administers' : 'depends_on';
  const problem = checkEdge(graph, { kind, from: start, to: end });
  if (problem !== null) return err(problem);
  return ok([
    { type: 'add-edge', edge: { edge_id: EdgeId.parse(newId()), kind, from: start, to: end } },
  ]);
};
