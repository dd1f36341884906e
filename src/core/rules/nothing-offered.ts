import { quote } from '../model/elements.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const nothingOffered = defineRule({
  code: 'nothing-offered',
  family: 'consistency',
  severity: 'warning',
  why: 'Of a domain, others reach only what it offers.',
  source: 'https://martinfowler.com/bliki/BoundedContext.html',
  ofDomain: (consumer) =>
    consumer.dependencies
      .filter(({ services }) => !services.some(({ service }) => service.offered))
      .map((provider) => {
        const [only, ...others] = provider.services.filter(({ kind }) => kind?.workload);
        const fix =
          only && others.length === 0
            ? changeService(`Offer the ${nameOfService(only)}`, only, { offered: true })
            : null;
        return {
          message: `Domain ${quote(consumer.domain.name)} depends on ${quote(provider.domain.name)}, which offers nothing.`,
          remedy: `Mark a service of ${quote(provider.domain.name)} as offered, or remove the dependency.`,
          elements: [provider.id, consumer.id],
          ...(fix && { fix }),
        };
      }),
});
