import { label, quote } from '../model/elements.ts';
import type { Edge, Graph } from '../model/graph.ts';
import { slugOf } from '../model/slug.ts';
import { isOpen } from '../model/subject.ts';
import type { Fix } from '../projection.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';

const domainOf = (graph: Graph, id: string) =>
  graph.domains[id] ?? graph.domains[graph.services[id]?.domain_id ?? ''];

/** Publishers keep to their own domain; whose messages a subscriber wants, we cannot know. */
const fixOf = (graph: Graph, { edge_id, kind, from, subjects = [] }: Edge): Fix | null => {
  const domain = domainOf(graph, from);
  if (kind !== 'publishes' || domain === undefined) return null;
  const own = `${slugOf(domain)}.>`;
  const kept = subjects.filter((subject) => !isOpen(subject) && subject !== own);
  return {
    title: `Publish to ${own} only`,
    commands: [{ type: 'update-edge', edge_id, changes: { subjects: [...kept, own] } }],
  };
};

export const wildcardSubject = defineRule({
  code: 'wildcard-subject',
  family: 'security',
  severity: 'warning',
  why: 'A subject that begins with a wildcard reaches the messages of every domain, those to come included.',
  source: 'https://docs.nats.io/nats-concepts/subjects#wildcards',
  select: ({ graph }) => [graph.edges, graph.services, graph.domains],
  check: ({ graph }) =>
    Object.values(graph.edges).flatMap((edge) => {
      const open = (edge.subjects ?? []).filter(isOpen);
      if (open.length === 0) return [];
      const fix = fixOf(graph, edge);
      return [
        {
          message: `Where ${label(graph, edge.edge_id)} there are subjects that begin with a wildcard: ${some(open.map(quote))}.`,
          remedy: 'Begin each subject with the domain whose messages it means.',
          elements: [edge.edge_id, edge.from, edge.to],
          setting: 'subjects',
          ...(fix && { fix }),
        },
      ];
    }),
});
