import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { dependentsOf, stillNeeded } from '../dependents.ts';
import { quote, short } from '../elements.ts';
import { HostId } from '../graph.ts';
import { change } from '../graph-draft.ts';
import { checkNewId } from '../new-id.ts';
import { notThere } from '../problems.ts';
import { Text } from '../text.ts';
import { checkNode, noteOddWords, place, placedAsIn, topologyIdOf } from './network.ts';
import { hostOf, nodeOf, WireNode } from './wire.ts';

/** A machine joins the network, with the services that it lists. */
export const nodeAddedToTopology = defineEvent({
  group: 'Network',
  name: 'NodeAddedToTopology',
  schema: z.object({ topology_id: Text, node: WireNode }),
  aggregate: (data) => data.topology_id,
  check: (graph, { node }) => checkNewId(graph, node.id) ?? checkNode(graph.hosts, node),
  evolve: (draft, { node }, meta) => {
    if (draft.hosts[node.id]) return skip(draft, meta, 'a host with this id is already there');
    draft.put('hosts', node.id, hostOf(node));
    place(draft, [node]);
    noteOddWords(draft, meta, node);
  },
  invert: (before, { topology_id, node }): Inverse => {
    const now = change(before, (draft) => place(draft, [node]));
    return [
      ...placedAsIn(before, now),
      nodeRemovedFromTopology.of({ topology_id, node_id: node.id }),
    ];
  },
  describe: (_, { node }) => `Added host ${quote(node.name)}`,
});

/** A machine as it is from now on; the services that it lists move to it, others stay. */
export const nodeUpdatedInTopology = defineEvent({
  group: 'Network',
  name: 'NodeUpdatedInTopology',
  schema: z.object({ topology_id: Text, node: WireNode }),
  aggregate: (data) => data.topology_id,
  check: (graph, { node }) =>
    graph.hosts[node.id] ? checkNode(graph.hosts, node) : notThere('host', node.id),
  evolve: (draft, { node }, meta) => {
    if (!draft.hosts[node.id]) return skip(draft, meta, 'there is no such host');
    draft.put('hosts', node.id, hostOf(node));
    place(draft, [node]);
    noteOddWords(draft, meta, node);
  },
  invert: (before, { topology_id, node }): Inverse => {
    const host = before.hosts[node.id];
    if (!host) return [];
    const now = change(before, (draft) => place(draft, [node]));
    return [
      nodeUpdatedInTopology.of({ topology_id, node: nodeOf(host) }),
      ...placedAsIn(before, now),
    ];
  },
  describe: (before, { node }) => {
    const name = before.hosts[node.id]?.name;
    return name === undefined || name === node.name
      ? `Changed host ${quote(node.name)}`
      : `Renamed host ${quote(name)} to ${quote(node.name)}`;
  },
});

/** A machine leaves the network. What still names it is left as it is. */
export const nodeRemovedFromTopology = defineEvent({
  group: 'Network',
  name: 'NodeRemovedFromTopology',
  schema: z.object({ topology_id: Text, node_id: HostId }),
  aggregate: (data) => data.topology_id,
  check: (graph, { node_id }) =>
    graph.hosts[node_id]
      ? stillNeeded(graph, node_id, dependentsOf(graph, node_id))
      : notThere('host', node_id),
  evolve: (draft, { node_id }, meta) => {
    if (!draft.drop('hosts', node_id)) skip(draft, meta, 'there is no such host');
  },
  invert: (before, { node_id }): Inverse => {
    const host = before.hosts[node_id];
    if (!host) return [];
    return [nodeAddedToTopology.of({ topology_id: topologyIdOf(before), node: nodeOf(host) })];
  },
  describe: (before, { node_id }) => `Removed host ${short(before, node_id)}`,
});
