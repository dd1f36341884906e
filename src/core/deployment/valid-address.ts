import * as z from 'zod';
import type { Address, NetworkInterface } from '../model/graph.ts';
import { rememberEach } from '../model/remember-each.ts';

const Ipv4 = z.ipv4();
const Ipv6 = z.ipv6();

const isIpv4 = (address: string): boolean => Ipv4.safeParse(address).success;
const isIpv6 = (address: string): boolean => Ipv6.safeParse(address).success;

/** Whether a text is an IPv4 or IPv6 address. */
export const isIpAddress = (text: string): boolean => isIpv4(text) || isIpv6(text);

/** Whether an address is one that a machine can have, with a prefix that fits it. */
export const isFixedAddress = ({ address, prefix_length, dhcp }: Address): boolean =>
  !dhcp && ((isIpv4(address) && prefix_length <= 32) || isIpv6(address));

/** The name of the interface that every machine has for itself. */
export const LOOPBACK = 'lo';

/** Whether Linux takes the name of an interface. */
export const isInterfaceName = (name: string): boolean =>
  name !== LOOPBACK && /^[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,14}$/.test(name);

/** The interfaces whose names Linux takes, each name once, with their usable addresses. */
export const usableInterfaces = rememberEach(
  (interfaces: readonly NetworkInterface[]): readonly NetworkInterface[] =>
    interfaces
      .filter(
        ({ name }, index) =>
          isInterfaceName(name) && interfaces.findIndex((other) => other.name === name) === index,
      )
      .map((one) => ({
        ...one,
        addresses: one.addresses.filter((address) => address.dhcp || isFixedAddress(address)),
      })),
);
