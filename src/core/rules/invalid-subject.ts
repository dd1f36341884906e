import { label, quote } from '../model/elements.ts';
import { isSubject } from '../model/subject.ts';
import type { Fix } from '../projection.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';
import { type SubjectEdge, subjectEdges } from './subject-edges.ts';

/** Without the wrong ones; but an edge without a subject means all of its domain. */
const fixOf = ({ edge_id, subjects }: SubjectEdge): Fix | null => {
  const kept = subjects.filter(isSubject);
  if (kept.length === 0) return null;
  return {
    title: `Keep ${some(kept)} only`,
    commands: [{ type: 'update-edge', edge_id, changes: { subjects: kept } }],
  };
};

export const invalidSubject = defineRule({
  code: 'invalid-subject',
  family: 'validation',
  severity: 'error',
  why: 'NATS knows no such subject: who asks for it gets nothing, and so the bundle leaves it out.',
  source:
    'https://docs.nats.io/nats-concepts/subjects#characters-allowed-and-recommended-for-subject-names',
  select: ({ graph }) => [graph.edges, graph.services, graph.domains],
  check: ({ graph }) =>
    subjectEdges(graph).flatMap((edge) => {
      const wrong = edge.subjects.filter((subject) => !isSubject(subject));
      if (wrong.length === 0) return [];
      const fix = fixOf(edge);
      return [
        {
          message: `Where ${label(graph, edge.edge_id)} there are subjects that NATS does not take: ${some(wrong.map(quote))}.`,
          remedy:
            'Write tokens of letters, digits, - and _ with dots between them; * stands for one token, > at the end for the rest.',
          elements: [edge.edge_id, edge.from, edge.to],
          setting: 'subjects',
          ...(fix && { fix }),
        },
      ];
    }),
});
