import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { short } from '../elements.ts';
import { linkId } from '../graph.ts';
import { notThere } from '../problems.ts';
import { Text } from '../text.ts';
import { checkLink } from './check-link.ts';
import { WireConnection } from './wire.ts';

const schema = z.object({ topology_id: Text, connection: WireConnection });

/** Two machines are joined. */
export const connectionAddedToTopology = defineEvent({
  group: 'Network',
  name: 'ConnectionAddedToTopology',
  schema,
  aggregate: (data) => data.topology_id,
  check: (graph, { connection }) => checkLink(graph, connection),
  evolve: (draft, { connection }, meta) => {
    const id = linkId(connection);
    if (draft.links[id]) return skip(draft, meta, 'the hosts are already connected like this');
    draft.put('links', id, connection);
  },
  invert: (_, data): Inverse => [connectionRemovedFromTopology.of(data)],
  describe: (before, { connection: { from_node, to_node } }) =>
    `Connected ${short(before, from_node)} and ${short(before, to_node)}`,
});

export const connectionRemovedFromTopology = defineEvent({
  group: 'Network',
  name: 'ConnectionRemovedFromTopology',
  schema,
  aggregate: (data) => data.topology_id,
  check: (graph, { connection }) => {
    const id = linkId(connection);
    return graph.links[id] ? null : notThere('connection', id);
  },
  evolve: (draft, { connection }, meta) => {
    if (!draft.drop('links', linkId(connection))) skip(draft, meta, 'there is no such connection');
  },
  invert: (before, data): Inverse =>
    before.links[linkId(data.connection)] ? [connectionAddedToTopology.of(data)] : [],
  describe: (before, { connection: { from_node, to_node } }) =>
    `Disconnected ${short(before, from_node)} and ${short(before, to_node)}`,
});
