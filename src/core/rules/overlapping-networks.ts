import { overlap } from '../deployment/network/cidr.ts';
import { grouped } from '../model/grouped.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

export const overlappingNetworks = defineRule({
  code: 'overlapping-networks',
  family: 'validation',
  severity: 'error',
  why: 'An address that two networks have is looked for in one of them only.',
  source: 'https://www.rfc-editor.org/rfc/rfc4632',
  check: ({ deployment }) => {
    const users = grouped(
      deployment.hosts.flatMap((host) =>
        host.network.networks.map(({ network }) => ({ network, host })),
      ),
      ({ network }) => network,
    );
    const networks = [...users.keys()].sort();
    return networks.flatMap((one, index) =>
      networks
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => {
          const hosts = [...(users.get(one) ?? []), ...(users.get(other) ?? [])].map(
            ({ host }) => host,
          );
          const distinct = [...new Set(hosts)];
          return {
            message: `The networks ${one} and ${other} overlap; in them are ${some(distinct.map(nameOfHost))}.`,
            remedy:
              'Choose networks that share no address, or give all their hosts the same prefix length.',
            elements: distinct.map(({ id }) => id),
          };
        }),
    );
  },
});
