import { accepts } from './firewall.ts';
import { isIn, type Machine, routeTo } from './machine.ts';

/** Where a packet came, by which interface, and from which address. */
export interface Arrival {
  readonly at: string;
  readonly into: string;
  readonly source: string;
  readonly target: string;
}

/** How many routers a packet passes at most. */
const HOPS = 8;

/**
 * What becomes of a packet, as the evaluated machines route and filter it; `undefined` when it gets
 * lost. Machines hear each other where they have addresses of one network; a client that asked for
 * its address is no machine that others can answer.
 */
export const deliver = (
  machines: readonly Machine[],
  from: Machine,
  target: string,
): Arrival | undefined => {
  const first = routeTo(from, target);
  const source = sourceOf(from, first?.interface ?? '', target);
  let here = from;
  let into: string | null = null;
  for (let hop = 0; hop < HOPS; hop += 1) {
    if (here.addresses.some(({ address }) => address === target)) {
      return into === null ? undefined : { at: here.name, into, source, target };
    }
    const route = routeTo(here, target);
    if (!route) return undefined;
    if (into !== null && !passes(here, into, route.interface, source, target)) return undefined;
    const next = neighbour(machines, here, route.interface, route.via ?? target, target);
    if (!next) return undefined;
    here = next.machine;
    into = next.interface;
  }
  return undefined;
};

const isIpv6 = (address: string): boolean => address.includes(':');

/** Linux takes the first address of the interface, of the network if there is one there. */
const sourceOf = (machine: Machine, name: string, target: string): string => {
  const own = machine.addresses.filter(
    (one) => one.interface === name && isIpv6(one.address) === isIpv6(target),
  );
  const near = own.find(({ address, prefix }) => isIn(target, `${address}/${prefix}`));
  return (near ?? own[0])?.address ?? '';
};

const passes = (
  machine: Machine,
  into: string,
  out: string,
  source: string,
  target: string,
): boolean => {
  if (!machine.forwards) return false;
  const { filterForward, extraForwardRules } = machine.networking.firewall;
  const packet = { into, out, source, target, protocol: 'tcp', port: 0 };
  return !filterForward || accepts(extraForwardRules, packet);
};

/** Who hears a packet: in a tunnel, the peer that may have the target; else who has the address. */
const neighbour = (
  machines: readonly Machine[],
  here: Machine,
  out: string,
  via: string,
  target: string,
) => {
  const peer = here.networking.wireguard.interfaces[out]?.peers.find(({ allowedIPs }) =>
    allowedIPs.some((network) => isIn(target, network)),
  );
  for (const machine of machines) {
    if (machine === here) continue;
    if (peer) {
      for (const name of Object.keys(machine.networking.wireguard.interfaces)) {
        if (peer.name === `${machine.name}-${name}`) return { machine, interface: name };
      }
    } else {
      const found = machine.addresses.find(({ address }) => address === via);
      if (found) return { machine, interface: found.interface };
    }
  }
  return undefined;
};
