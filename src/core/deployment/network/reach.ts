import { rememberEach } from '../../model/remember-each.ts';
import type { HostPlan } from '../plan.ts';

/** Whether packets of one machine come to another, by drawn networks and routers. */
export type Reach = (from: HostPlan, to: HostPlan) => boolean;

/** Networks that routers join are one: an address in it can be reached from all of it. */
export const reachOf = (hosts: readonly HostPlan[]): Reach => {
  const parents = new Map<string, string>();
  const root = (network: string): string => {
    const parent = parents.get(network);
    return parent === undefined ? network : root(parent);
  };
  for (const { network } of hosts) {
    if (!network.forwards) continue;
    for (const isIpv6 of [true, false]) {
      const [first, ...rest] = network.networks
        .map((one) => one.network)
        .filter((one) => one.includes(':') === isIpv6);
      for (const other of rest) {
        const [a, b] = [root(first ?? other), root(other)];
        if (a !== b) parents.set(b, a);
      }
    }
  }
  const rootsOf = rememberEach(
    ({ network }: HostPlan) => new Set(network.networks.map((one) => root(one.network))),
  );
  return (from, to) => {
    const mine = rootsOf(from);
    return to.network.networks.some(
      ({ network, address }) => address !== null && mine.has(root(network)),
    );
  };
};

/** Whether a machine has a way to what nobody drew: by DHCP, or by a router that is no drawn host. */
export const leadsOutOf = (hosts: readonly HostPlan[]): ((host: HostPlan) => boolean) => {
  const drawn = new Set(
    hosts.flatMap(({ network }) => network.networks.flatMap(({ address }) => address ?? [])),
  );
  const leadsOut = ({ network }: HostPlan): boolean => {
    const gateways = Object.values(network.gateways);
    return gateways.length === 0
      ? network.uplink !== null
      : gateways.some(({ address }) => !drawn.has(address));
  };
  return leadsOut;
};
