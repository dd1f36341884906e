import { err } from '../../result.ts';
import { sameJson } from '../canonical.ts';
import { apply } from '../event-data.ts';
import { connectionAddedToTopology } from '../events/connection.ts';
import { networkTopologyUpdated, topologyIdOf } from '../events/network.ts';
import { nodeAddedToTopology, nodeUpdatedInTopology } from '../events/node.ts';
import { nodeOf, WireTopology } from '../events/wire.ts';
import { notThere, problemOf } from '../problems.ts';
import { differing, events, type Handler } from './handler.ts';

export const addHost: Handler<'add-host'> = ({ host }, graph) =>
  events(nodeAddedToTopology.of({ topology_id: topologyIdOf(graph), node: nodeOf(host) }));

export const updateHost: Handler<'update-host'> = ({ host_id, changes }, graph) => {
  const host = graph.hosts[host_id];
  if (!host) return err(notThere('host', host_id));
  const changed = differing(host, changes);
  if (Object.keys(changed).length === 0) return events();
  const node = nodeOf({ ...host, ...changed });
  return events(nodeUpdatedInTopology.of({ topology_id: topologyIdOf(graph), node }));
};

export const addLink: Handler<'add-link'> = ({ link }, graph) =>
  events(
    connectionAddedToTopology.of({ topology_id: topologyIdOf(graph), connection: { ...link } }),
  );

export const updateTopology: Handler<'update-topology'> = ({ topology }, graph) => {
  const read = WireTopology.safeParse(topology);
  if (!read.success) return err(problemOf('The network', read.error));
  const event = networkTopologyUpdated.of(read.data);
  return events(!sameJson(apply(graph, event), graph) && event);
};
