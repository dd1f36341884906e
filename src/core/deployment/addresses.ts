import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Host } from '../model/graph.ts';
import type { Memory } from './memory.ts';
import { isFixedAddress, usableInterfaces } from './valid-address.ts';

export interface HostAddress {
  readonly address: string | null;
  readonly prefixLength: number;
  readonly interface: string;
}

/** Name of a machine's first network card, where nobody gave one. */
export const DEFAULT_INTERFACE = 'enp1s0';
const DERIVED_PREFIX = 16;

/** The first fixed address that a host was given; `null` when it was given none. */
const drawnAddress = (host: Host): HostAddress | null => {
  const interfaces = usableInterfaces(host.interfaces);
  for (const { name, addresses } of interfaces) {
    const fixed = addresses.find(isFixedAddress);
    if (fixed) {
      return { address: fixed.address, prefixLength: fixed.prefix_length, interface: name };
    }
  }
  const dhcp = interfaces.find(({ addresses }) => addresses.some((one) => one.dhcp));
  return dhcp ? { address: null, prefixLength: 24, interface: dhcp.name } : null;
};

/**
 * An address for each host. A host to which nobody gave one, by number or by DHCP, gets one of
 * 10.64.0.0/16 that depends on its id, so that it stays when other hosts come and go.
 */
export const addressesOf = (
  hosts: readonly { readonly id: string; readonly host: Host | null }[],
  memory: Memory,
): ReadonlyMap<string, HostAddress> => {
  const found = new Map<string, HostAddress>();
  const taken = new Set<string>();
  for (const { id, host } of hosts) {
    const drawn = host && drawnAddress(host);
    if (!drawn) continue;
    found.set(id, drawn);
    if (drawn.address !== null) taken.add(drawn.address);
  }
  const wished = new Map<string, number>();
  for (const { id, host } of [...hosts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (found.has(id)) continue;
    const wish = memory.wishes.get(id) ?? wishOf(id);
    wished.set(id, wish);
    const address = freeAddress(wish, taken);
    taken.add(address);
    const [first] = usableInterfaces(host?.interfaces ?? []);
    const name = first?.name ?? DEFAULT_INTERFACE;
    found.set(id, { address, prefixLength: DERIVED_PREFIX, interface: name });
  }
  memory.wishes = wished;
  return found;
};

/** 1 to 254 in the last place: neither the network's own address nor the broadcast. */
const wishOf = (id: string): number => {
  const [high = 0, low = 0] = sha256(utf8ToBytes(id));
  return high * 254 + (low % 254);
};

const freeAddress = (wish: number, taken: ReadonlySet<string>): string => {
  for (let step = 0; ; step += 1) {
    const place = (wish + step) % (256 * 254);
    const address = `10.64.${Math.floor(place / 254)}.${(place % 254) + 1}`;
    if (!taken.has(address)) return address;
  }
};
