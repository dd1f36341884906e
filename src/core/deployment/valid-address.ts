import * as z from 'zod';
import type { Address, NetworkInterface } from '../model/graph.ts';

const Ipv4 = z.ipv4();
const Ipv6 = z.ipv6();

const isIpv6 = (address: string): boolean => Ipv6.safeParse(address).success;

/** Whether an address is one that a machine can have, with a prefix that fits it. */
export const isFixedAddress = ({ address, prefix_length, dhcp }: Address): boolean =>
  !dhcp && ((Ipv4.safeParse(address).success && prefix_length <= 32) || isIpv6(address));

/** The interfaces whose names Linux takes, with their usable addresses. */
export const usableInterfaces = (
  interfaces: readonly NetworkInterface[],
): readonly NetworkInterface[] =>
  interfaces
    .filter(({ name }) => /^[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,14}$/.test(name))
    .map((one) => ({
      ...one,
      addresses: one.addresses.filter((address) => address.dhcp || isFixedAddress(address)),
    }));
