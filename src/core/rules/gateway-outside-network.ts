import { contains, isLinkLocal } from '../deployment/network/cidr.ts';
import { isIpAddress } from '../deployment/valid-address.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const gatewayOutsideNetwork = defineRule({
  code: 'gateway-outside-network',
  family: 'validation',
  severity: 'error',
  why: 'A machine reaches its gateway without one, or not at all.',
  source: 'https://search.nixos.org/options?query=networking.defaultGateway',
  ofHost: (host) =>
    (host.host?.gateways ?? [])
      .filter(
        (gateway) =>
          !isIpAddress(gateway) ||
          (!isLinkLocal(gateway) &&
            !host.network.networks.some(({ network }) => contains(network, gateway))),
      )
      .map((gateway) => ({
        message: `The default gateway ${JSON.stringify(gateway)} of ${nameOfHost(host)} is in none of its networks.`,
        remedy: 'Give the address of a router in a network of the host.',
        elements: [host.id],
      })),
});
