import { meaningOf } from '../model/edge-ends.ts';
import { label } from '../model/elements.ts';
import { type Link, linkId } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { rememberEach } from '../model/remember-each.ts';
import { defineRule, type Finding } from './define-rule.ts';

const meaningOfEdge = rememberEach(meaningOf);

const meaningOfLink = rememberEach((link: Link): string => {
  const ends = [`${link.from_node} ${link.from_interface}`, `${link.to_node} ${link.to_interface}`];
  return [...ends.sort(), link.network_type].join(' ');
});

/** Groups of those that mean the same. */
const repeated = <T>(all: readonly T[], meaning: (one: T) => string): readonly (readonly T[])[] =>
  new Set(all.map(meaning)).size === all.length
    ? []
    : [...grouped(all, meaning).values()].filter((group) => group.length > 1);

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
    const groups: readonly (readonly string[])[] = [
      ...repeated(Object.values(graph.edges), meaningOfEdge).map((group) =>
        group.map(({ edge_id }): string => edge_id).sort(),
      ),
      ...repeated(Object.values(graph.links), meaningOfLink).map((group) =>
        group.map(linkId).sort(),
      ),
    ];
    return groups.flatMap(([first = '', ...others]): readonly Finding[] =>
      others.map((id) => ({
        message: graph.edges[id]
          ? `It is drawn twice that ${label(graph, id)}.`
          : `Drawn twice: ${label(graph, id)}.`,
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
