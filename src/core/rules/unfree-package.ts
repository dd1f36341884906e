import { isDeployed } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const unfreePackage = defineRule({
  code: 'unfree-package',
  family: 'security',
  severity: 'info',
  why: 'What is not free may not be offered to others as a service, and is built on the machine.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-unfree',
  ofService: (plan) =>
    !isDeployed(plan) || plan.kind.unfree === undefined
      ? []
      : [
          {
            message: `The ${nameOfService(plan)} runs ${plan.kind.title}: ${plan.kind.unfree}.`,
            remedy: 'See whether its licence lets you, or choose a service of another kind.',
            elements: [plan.id],
          },
        ],
});
