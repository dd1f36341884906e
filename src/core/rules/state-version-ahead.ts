import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const stateVersionAhead = defineRule({
  code: 'state-version-ahead',
  family: 'validation',
  severity: 'warning',
  why: 'The state version says with which release a machine began; NixOS warns of one that is newer than itself, and its data may not fit.',
  source: 'https://nixos.org/manual/nixos/stable/options#opt-system.stateVersion',
  check: ({ deployment: { hosts, release } }) =>
    hosts.flatMap((plan) => {
      if (plan.host === null || plan.stateVersion <= release) return [];
      return [
        {
          message: `The ${nameOfHost(plan)} began with ${plan.stateVersion}, which is newer than the release ${release} of the drawing.`,
          remedy:
            'Give the release with which the machine really began, or choose a newer channel.',
          elements: [plan.id],
          setting: 'state_version',
          option: 'system.stateVersion',
          fix: {
            title: `Let it begin with ${release}`,
            commands: [
              {
                type: 'update-host' as const,
                host_id: plan.host.host_id,
                changes: { state_version: release },
              },
            ],
          },
        },
      ];
    }),
});
