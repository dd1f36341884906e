import { isDeployed } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService, some } from './names.ts';

export const dataAcrossDomains = defineRule({
  code: 'data-across-domains',
  family: 'security',
  severity: 'warning',
  why: 'A database that several domains read is an interface that nobody designed: its tables can never change again.',
  source: 'https://microservices.io/patterns/data/database-per-service.html',
  ofService: (plan) => {
    if (!isDeployed(plan) || plan.kind.role !== 'data') return [];
    const strangers = plan.clients.filter(
      ({ domain, kind }) => domain !== plan.domain && kind?.role !== 'observability',
    );
    if (strangers.length === 0) return [];
    return [
      {
        message: `The ${nameOfService(plan)} is reached from outside its domain: by ${some(strangers.map(nameOfService))}.`,
        remedy: 'Let an application of the domain offer what the others need.',
        elements: [plan.id, ...strangers.map(({ id }) => id)],
      },
    ];
  },
});
