import type { DomainPlan } from '../deployment/plan.ts';
import { label, quote } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { isOpen, isSubject, ownerIn } from '../model/subject.ts';
import type { Fix } from '../projection.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';
import { type SubjectEdge, subjectEdges } from './subject-edges.ts';

/** The domain at whose end an edge begins. */
const domainOf = (graph: Graph, domains: readonly DomainPlan[], id: string) => {
  const own = graph.services[id]?.domain_id ?? id;
  return domains.find((one) => one.id === own);
};

/** `Sales.x` means sales; what else a publisher says, it means of its own domain. */
const mended = (
  subject: string,
  { kind }: SubjectEdge,
  slugs: ReadonlySet<string>,
  own: DomainPlan | undefined,
): string | null => {
  const [first = '', ...rest] = subject.split('.');
  const lower = first.toLowerCase();
  if (slugs.has(lower)) return [lower, ...rest].join('.');
  return kind === 'publishes' && own ? `${own.slug}.${subject}` : null;
};

export const unownedSubject = defineRule({
  code: 'unowned-subject',
  family: 'consistency',
  severity: 'warning',
  why: 'The first token of a subject names the domain whose messages it means; between accounts only such go to and fro.',
  source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/accounts',
  select: ({ graph }) => [graph.edges, graph.services, graph.domains],
  check: ({ graph, deployment: { domains } }) => {
    const slugs = new Set(domains.map(({ slug }) => slug));
    return subjectEdges(graph).flatMap((edge) => {
      const isLost = (subject: string): boolean =>
        isSubject(subject) && !isOpen(subject) && !slugs.has(ownerIn(subject));
      const lost = edge.subjects.filter(isLost);
      if (lost.length === 0) return [];
      const own = domainOf(graph, domains, edge.from);
      const subjects = edge.subjects.map((one) =>
        isLost(one) ? mended(one, edge, slugs, own) : one,
      );
      const known = subjects.filter((one) => one !== null);
      const fix: Fix | null =
        known.length < subjects.length || !known.every((one) => one.length <= 255)
          ? null
          : {
              title: `Write ${some([...new Set(known.filter((one) => !edge.subjects.includes(one)))])}`,
              commands: [
                {
                  type: 'update-edge',
                  edge_id: edge.edge_id,
                  changes: { subjects: [...new Set(known)] },
                },
              ],
            };
      return [
        {
          message: `Where ${label(graph, edge.edge_id)} there are subjects that no domain owns: ${some(lost.map(quote))}.`,
          remedy: 'Begin each with the name of a domain in small letters, as the bundle writes it.',
          elements: [edge.edge_id, edge.from, edge.to],
          setting: 'subjects',
          ...(fix && { fix }),
        },
      ];
    });
  },
});
