import type { Problem } from '../../result.ts';
import { quote } from '../elements.ts';
import { type Graph, type Link, linkId } from '../graph.ts';
import { problem } from '../problems.ts';

/** A link's other direction: the same cable. */
const turned = (link: Link): Link => ({
  from_node: link.to_node,
  from_interface: link.to_interface,
  to_node: link.from_node,
  to_interface: link.from_interface,
  network_type: link.network_type,
});

/** Codes: `missing-end`, `self-connection`, `duplicate-connection`. */
export const checkLink = (graph: Graph, link: Link): Problem | null => {
  for (const side of ['from_node', 'to_node'] as const)
    if (!graph.hosts[link[side]])
      return problem(
        'missing-end',
        `The connection's "${side}" is no host of this network (${link[side]}).`,
        'Connect two hosts that are there.',
      );
  const name = quote(graph.hosts[link.from_node]?.name ?? '');
  if (link.from_node === link.to_node)
    return problem(
      'self-connection',
      `Host ${name} cannot be connected to itself.`,
      'Choose another host for one of the ends.',
    );
  if (graph.links[linkId(link)] || graph.links[linkId(turned(link))])
    return problem(
      'duplicate-connection',
      `Host ${name} is already connected like this to ${quote(graph.hosts[link.to_node]?.name ?? '')}.`,
      'Choose other interfaces, or keep the connection that is there.',
    );
  return null;
};
