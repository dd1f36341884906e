import { isDeployed } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { quote } from '../model/elements.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Names that people give to branches, and to no tag. */
const BRANCH =
  /^(refs\/heads\/.*|HEAD|main|master|trunk|dev|devel|develop|development|next|nightly|staging)$/;

export const movingSource = defineRule({
  code: 'moving-source',
  family: 'consistency',
  severity: 'info',
  why: 'A branch is another program after each push: an update of the flake takes whatever is there on that day.',
  source: 'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake.html#flake-references',
  ofService: (plan) => {
    const source = isDeployed(plan) ? lockedSource(plan) : null;
    const { ref = '', type = '' } = source?.original ?? {};
    if (source === null || !BRANCH.test(ref)) return [];
    const named = source.url.slice(0, -ref.length) + (source.locked.rev ?? '');
    const fix = changeService('Name the revision instead', plan, {
      settings: { ...plan.service.settings, source: named },
    });
    return [
      {
        message: `The source of the ${nameOfService(plan)} is the branch ${quote(ref)}, and moves with it.`,
        remedy: 'Name a tag or the revision instead of the branch.',
        elements: [plan.id],
        setting: 'source',
        // A repository that is no forge's is found by a branch alone.
        ...(type !== 'git' && { fix }),
      },
    ];
  },
});
