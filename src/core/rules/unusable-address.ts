import { familyOf, lastOf, networkOf } from '../deployment/network/cidr.ts';
import type { FixedAddress } from '../deployment/network/network-plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

const isWhole = ({ address, prefixLength }: FixedAddress): boolean => {
  if (familyOf(address) === 'ipv6' || prefixLength > 30) return false;
  const network = networkOf(address, prefixLength);
  return network === `${address}/${prefixLength}` || lastOf(network) === address;
};

export const unusableAddress = defineRule({
  code: 'unusable-address',
  family: 'validation',
  severity: 'error',
  why: 'The first and the last address of an IPv4 network stand for all of it.',
  source: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3',
  ofHost: (host) =>
    host.network.interfaces
      .flatMap(({ addresses }) => addresses)
      .filter(isWhole)
      .map(({ address, prefixLength }) => ({
        message: `The address ${address}/${prefixLength} of ${nameOfHost(host)} is that of a whole network.`,
        remedy: 'Give it an address between the first and the last one.',
        elements: [host.id],
      })),
});
