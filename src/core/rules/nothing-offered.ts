import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';

export const nothingOffered = defineRule({
  code: 'nothing-offered',
  family: 'consistency',
  severity: 'warning',
  why: 'Of a domain, others reach only what it offers.',
  source: 'https://martinfowler.com/bliki/BoundedContext.html',
  check: ({ deployment }) =>
    deployment.domains.flatMap((consumer) =>
      consumer.dependencies
        .filter(({ services }) => !services.some(({ service }) => service.offered))
        .map((provider) => ({
          message: `Domain ${quote(consumer.domain.name)} depends on ${quote(provider.domain.name)}, which offers nothing.`,
          remedy: `Mark a service of ${quote(provider.domain.name)} as offered, or remove the dependency.`,
          elements: [provider.id, consumer.id],
        })),
    ),
});
