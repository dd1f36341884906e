import { label } from '../model/elements.ts';
import { defineRule, type Finding } from './define-rule.ts';

/** Commands refuse them; journals of others, and removals by others, can leave them. */
export const danglingReference = defineRule({
  code: 'dangling-reference',
  family: 'consistency',
  severity: 'error',
  why: 'Where something is said to belong to what is not there, it is built without it, or not at all.',
  source: 'https://en.wikipedia.org/wiki/Referential_integrity',
  select: ({ graph }) => [graph.services, graph.domains, graph.hosts],
  check: ({ graph }) => [
    ...Object.values(graph.services).flatMap(
      ({ service_id, host_id, domain_id }): readonly Finding[] => {
        const id = service_id;
        if (domain_id !== null && !graph.domains[domain_id])
          return [
            {
              message: `The domain of ${label(graph, id)} is not there, so no machine runs it.`,
              remedy: 'Move the service into a domain, or remove it.',
              elements: [id],
              setting: 'domain_id',
              witness: domain_id,
              fix: {
                title: 'Remove the service',
                commands: [{ type: 'remove', ids: [id], cascade: true }],
              },
            },
          ];
        if (host_id === null || graph.hosts[host_id]) return [];
        return [
          {
            message: `The host of ${label(graph, id)} is not there.`,
            remedy: 'Place it on another host.',
            elements: [id],
            setting: 'host_id',
            witness: host_id,
            fix: {
              title: "Place it on its domain's own host",
              commands: [{ type: 'update-service', service_id: id, changes: { host_id: null } }],
            },
          },
        ];
      },
    ),
    ...Object.values(graph.domains)
      .filter(({ parent_domain_id: parent }) => parent !== null && !graph.domains[parent])
      .map(
        ({ domain_id, parent_domain_id }): Finding => ({
          message: `The domain around ${label(graph, domain_id)} is not there.`,
          remedy: 'Nest it in another domain, or in none.',
          elements: [domain_id],
          setting: 'parent_domain_id',
          witness: parent_domain_id ?? '',
          fix: {
            title: 'Take it out',
            commands: [
              {
                type: 'update-domain',
                domain_id,
                changes: { parent_domain_id: null },
              },
            ],
          },
        }),
      ),
  ],
});
