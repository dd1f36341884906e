import type { Problem } from '../../result.ts';
import { count } from '../count.ts';
import { defineEvent, type EventMeta, type Inverse, skip } from '../define-event.ts';
import { quote } from '../elements.ts';
import { EMPTY_GRAPH, type Graph, linkId } from '../graph.ts';
import { change, draftOf, type GraphDraft } from '../graph-draft.ts';
import { checkNewId } from '../new-id.ts';
import { serviceIdsByRef } from '../placing.ts';
import { problem } from '../problems.ts';
import { hostClash } from '../unique.ts';
import { TOPOLOGY_ID } from '../uuid5.ts';
import { checkLink } from './check-link.ts';
import { servicePlaced } from './service-changes.ts';
import { hostOf, nodeOf, oddWords, type WireNode, WireTopology } from './wire.ts';

/** Code `unknown-node-word`: a node type, tier or system of which no machine is known. */
export const checkNode = (hosts: Graph['hosts'], node: WireNode): Problem | null => {
  const odd = oddWords(node);
  if (odd !== null)
    return problem(
      'unknown-node-word',
      `The ${odd}.`,
      'Write for example node type Server, tier Cluster, system x86_64-linux.',
    );
  return hostClash(hosts, hostOf(node));
};

/** Puts the services that nodes list onto them. What they list and nobody knows is left out. */
export const place = (draft: GraphDraft, nodes: readonly WireNode[]): void => {
  if (nodes.every((node) => node.services.length === 0)) return;
  const ids = serviceIdsByRef(draft);
  for (const node of nodes)
    for (const ref of node.services) {
      const id = ids.get(ref);
      if (id !== undefined) draft.patch('services', id, { host_id: node.id });
    }
};

export const noteOddWords = (draft: GraphDraft, meta: EventMeta, node: WireNode): void => {
  const odd = oddWords(node);
  if (odd !== null) skip(draft, meta, odd);
};

/** What puts services back onto the hosts that they had in `before`. */
export const placedAsIn = (before: Graph, now: Graph): Inverse =>
  Object.values(before.services).flatMap(({ service_id, host_id }) => {
    const moved = now.services[service_id]?.host_id !== host_id;
    return moved ? [servicePlaced.of({ service_id, host_id })] : [];
  });

const evolve = (draft: GraphDraft, data: WireTopology, meta: EventMeta): void => {
  draft.set({ topology: { topology_id: data.topology_id, name: data.name } });
  draft.replace(
    'hosts',
    data.nodes.map((node) => [node.id, hostOf(node)]),
  );
  draft.replace(
    'links',
    data.connections.map((link) => [linkId(link), link]),
  );
  for (const { service_id, host_id } of Object.values(draft.services))
    if (host_id !== null && !draft.hosts[host_id])
      draft.patch('services', service_id, { host_id: null });
  place(draft, data.nodes);
  for (const node of data.nodes) noteOddWords(draft, meta, node);
};

/**
 * A whole network takes the place of the one before. A service that a node lists is placed there;
 * one whose host is gone loses it; every other stays where it is.
 */
export const networkTopologyUpdated = defineEvent({
  group: 'Network',
  name: 'NetworkTopologyUpdated',
  schema: WireTopology,
  aggregate: (data) => data.topology_id ?? TOPOLOGY_ID,
  check: (graph, data) => {
    const next = draftOf({ ...graph, hosts: EMPTY_GRAPH.hosts, links: EMPTY_GRAPH.links });
    for (const node of data.nodes) {
      if (next.hosts[node.id])
        return problem(
          'duplicate-node',
          `The network has two nodes with the id ${node.id}.`,
          'Give each node an id of its own.',
        );
      const isNew = !graph.hosts[node.id];
      const found = (isNew ? checkNewId(graph, node.id) : null) ?? checkNode(next.hosts, node);
      if (found) return found;
      next.put('hosts', node.id, hostOf(node));
    }
    for (const link of data.connections) {
      const found = checkLink(next, link);
      if (found) return found;
      next.put('links', linkId(link), link);
    }
    return null;
  },
  evolve,
  invert: (before, data): Inverse => {
    const back = networkTopologyUpdated.of({
      ...before.topology,
      nodes: Object.values(before.hosts).map((host) => nodeOf(host)),
      connections: Object.values(before.links).map((link) => ({ ...link })),
    });
    const meta = { event_id: '', name: back.name };
    const now = change(before, (draft) => {
      evolve(draft, data, meta);
      evolve(draft, back.data, meta);
    });
    return [back, ...placedAsIn(before, now)];
  },
  describe: (_, { name, nodes }) =>
    `Laid out the network ${quote(name)} with ${count(nodes.length, 'host')}`,
});

/** The topology to which an event about one host or link belongs. */
export const topologyIdOf = (graph: Graph): string => graph.topology.topology_id ?? TOPOLOGY_ID;
