import { label } from '../model/elements.ts';
import { linkId } from '../model/graph.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { grouped } from './names.ts';

/** Commands refuse them; journals of others can have them. */
export const duplicateEdge = defineRule({
  code: 'duplicate-edge',
  family: 'consistency',
  severity: 'warning',
  why: 'Of two arrows that say the same, one is removed and the other stays: the drawing says what nobody means.',
  source: 'https://mathworld.wolfram.com/SimpleGraph.html',
  select: ({ graph }) => [
    graph.edges,
    graph.links,
    graph.services,
    graph.domains,
    graph.people,
    graph.hosts,
  ],
  check: ({ graph }) => {
    const edges = [
      ...grouped(
        Object.values(graph.edges),
        ({ kind, from, to }) => `${kind} ${from} ${to}`,
      ).values(),
    ];
    const links = [
      ...grouped(Object.values(graph.links), (link) => {
        const ends = [
          `${link.from_node} ${link.from_interface}`,
          `${link.to_node} ${link.to_interface}`,
        ];
        return [...ends.sort(), link.network_type].join(' ');
      }).values(),
    ];
    const groups: readonly (readonly string[])[] = [
      ...edges.map((group) => group.map(({ edge_id }) => edge_id).sort()),
      ...links.map((group) => group.map(linkId).sort()),
    ];
    return groups.flatMap(([first = '', ...others]): readonly Finding[] =>
      others.map((id) => ({
        message: `It is drawn twice that ${label(graph, id)}.`,
        remedy: 'Remove one of the two.',
        elements: [id, first],
        witness: `${first}, ${id}`,
        fix: {
          title: 'Remove the second',
          commands: [{ type: 'remove', ids: [id], cascade: false }],
        },
      })),
    );
  },
});
