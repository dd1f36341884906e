import { isDeployed } from '../deployment/plan.ts';
import { sourceFault } from '../deployment/source.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const unlockedSource = defineRule({
  code: 'unlocked-source',
  family: 'consistency',
  severity: 'warning',
  why: 'Until a source is known to the last byte, a stand-in is built and run in its place.',
  source: 'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake.html#lock-files',
  ofService: (plan) => {
    const fault = isDeployed(plan) ? sourceFault(plan) : null;
    return fault === null
      ? []
      : [
          {
            message: `The ${nameOfService(plan)} is built from a stand-in: ${fault.problem}.`,
            remedy: fault.remedy,
            elements: [plan.id],
            setting: 'source',
          },
        ];
  },
});
