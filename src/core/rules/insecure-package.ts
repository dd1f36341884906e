import { isDeployed } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const insecurePackage = defineRule({
  code: 'insecure-package',
  family: 'security',
  severity: 'warning',
  why: 'What its makers no longer mend stays open to whoever finds a hole.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-insecure',
  ofService: (plan) =>
    !isDeployed(plan) || plan.kind.insecure === undefined
      ? []
      : [
          {
            message: `The ${nameOfService(plan)} runs ${plan.kind.title}: ${plan.kind.insecure}.`,
            remedy: 'Keep it away from strangers, or choose a service of another kind.',
            elements: [plan.id],
          },
        ],
});
