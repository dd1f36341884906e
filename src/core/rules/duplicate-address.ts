import type { HostPlan } from '../deployment/plan.ts';
import { grouped } from '../model/grouped.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

/** All fixed addresses of a host, each once. */
const addressesOf = (plan: HostPlan): readonly string[] => {
  const drawn = (plan.host?.interfaces ?? []).flatMap(({ addresses }) =>
    addresses.filter(({ dhcp }) => !dhcp).map(({ address }) => address),
  );
  const all = plan.address === null ? drawn : [...drawn, plan.address];
  return [...new Set(all.map((one) => one.trim().toLowerCase()))].filter((one) => one !== '');
};

export const duplicateAddress = defineRule({
  code: 'duplicate-address',
  family: 'validation',
  severity: 'error',
  why: 'Of two machines with one address, only one is reached, and nobody knows which.',
  source: 'https://www.rfc-editor.org/rfc/rfc5227',
  check: ({ deployment }) => {
    const uses = deployment.hosts.flatMap((host) =>
      addressesOf(host).map((address) => ({ address, host })),
    );
    return [...grouped(uses, ({ address }) => address)]
      .filter(([, users]) => users.length > 1)
      .map(([address, users]) => ({
        message: `The address ${address} belongs to ${some(users.map(({ host }) => nameOfHost(host)))}.`,
        remedy: 'Give each host an address of its own.',
        elements: users.map(({ host }) => host.id),
      }));
  },
});
