import { isInPool } from '../deployment/network/cidr.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const addressInPool = defineRule({
  code: 'address-in-pool',
  family: 'consistency',
  severity: 'warning',
  why: 'DHCP may give the address to another machine while its owner is off.',
  source: 'https://www.rfc-editor.org/rfc/rfc2131#section-3.1',
  check: ({ deployment }) => {
    const served = new Set(
      deployment.hosts.flatMap(({ network }) =>
        network.networks.filter(({ serves }) => serves).map((one) => one.network),
      ),
    );
    return deployment.hosts.flatMap((host) =>
      host.network.networks.flatMap(({ network, address }) => {
        if (address === null || !served.has(network) || !isInPool(network, address)) return [];
        return [
          {
            message: `The address ${address} of ${nameOfHost(host)} is in the upper half of ${network}, which DHCP gives to clients.`,
            remedy: 'Give the host an address of the lower half.',
            elements: [host.id],
          },
        ];
      }),
    );
  },
});
