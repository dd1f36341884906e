import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const missingBridgeMember = defineRule({
  code: 'missing-bridge-member',
  family: 'validation',
  severity: 'error',
  why: 'A bridge that waits for an interface that is not there does not come up.',
  source: 'https://search.nixos.org/options?query=networking.bridges',
  ofHost: (host) =>
    (host.host?.interfaces ?? []).flatMap(({ name, bridge_members }) => {
      const plan = host.network.interfaces.find((one) => one.name === name);
      if (plan?.form !== 'bridge') return [];
      return [...new Set(bridge_members)]
        .filter((member) => !plan.members.includes(member))
        .map((member) => ({
          message: `The bridge ${quote(name)} of ${nameOfHost(host)} has the member ${quote(member)}, which is no interface that a bridge takes.`,
          remedy: 'Draw the interface, or take it out of the bridge.',
          elements: [host.id],
        }));
    }),
});
