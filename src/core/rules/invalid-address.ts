import * as z from 'zod';
import { quote } from '../model/elements.ts';
import type { Address } from '../model/graph.ts';
import { defineRule } from './define-rule.ts';

const V4 = z.ipv4();
const V6 = z.ipv6();

const fits = ({ address, prefix_length }: Address): boolean =>
  V4.safeParse(address).success ? prefix_length <= 32 : V6.safeParse(address).success;

export const invalidAddress = defineRule({
  code: 'invalid-address',
  family: 'validation',
  severity: 'error',
  why: 'A machine with an address that is none has no network.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-ipv4',
  check: ({ graph }) =>
    Object.values(graph.hosts).flatMap((host) =>
      host.interfaces.flatMap(({ addresses }) =>
        addresses
          .filter((one) => !one.dhcp && one.address !== '' && !fits(one))
          .map(({ address, prefix_length }) => ({
            message: `Host ${quote(host.name)} has ${quote(`${address}/${prefix_length}`)}, which is no IP address.`,
            remedy: 'Give an address such as 10.0.0.2 and a prefix length such as 24.',
            elements: [host.host_id],
          })),
      ),
    ),
});
