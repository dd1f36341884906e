import { defineChecklistItem, failing } from './define-checklist-item.ts';

export const flakeChecks = defineChecklistItem({
  name: 'flake-checks',
  title: 'Configuration passes Nix flake checks',
  looksAt:
    'No error stands that a check would stop at. Run nix flake check on the bundle to see it.',
  fails: ({ problems }) => failing(problems.filter(({ severity }) => severity === 'error')),
});
