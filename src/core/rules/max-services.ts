import { quote } from '../model/elements.ts';
import { constraintsOf } from './constraints.ts';
import { defineRule } from './define-rule.ts';

export const maxServices = defineRule({
  code: 'max-services',
  family: 'validation',
  severity: 'error',
  why: 'The constraints of the drawing ask for it.',
  source: 'https://martinfowler.com/bliki/BoundedContext.html',
  ofDomain: (plan, { graph }) => {
    const most = constraintsOf(graph, plan).max_services;
    const count = plan.services.length;
    if (most === undefined || count <= most) return [];
    return [
      {
        message: `Domain ${quote(plan.domain.name)} has ${count} services, and may have ${most}.`,
        remedy: 'Move some to another domain, or change the constraint.',
        elements: [plan.id],
        setting: 'constraints',
      },
    ];
  },
});
