import { kindOf } from '../catalog/index.ts';
import { quote } from '../model/elements.ts';
import { constraintsOf } from './constraints.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';

export const requiredServices = defineRule({
  code: 'required-services',
  family: 'validation',
  severity: 'error',
  why: 'The constraints of the drawing ask for it.',
  source: 'https://martinfowler.com/articles/evo-arch-forward.html',
  check: ({ graph, deployment }) =>
    deployment.domains.flatMap((plan) => {
      const kinds = new Set(plan.services.map(({ kind, service }) => kind?.kind ?? service.kind));
      const missing = (constraintsOf(graph, plan).required_services ?? []).filter(
        (wanted) => !kinds.has(kindOf(wanted)?.kind ?? wanted),
      );
      if (missing.length === 0) return [];
      return [
        {
          message: `Domain ${quote(plan.domain.name)} must have ${some(missing.map(quote))}, and has not.`,
          remedy: 'Add the service, or change the constraint.',
          elements: [plan.id],
        },
      ];
    }),
});
