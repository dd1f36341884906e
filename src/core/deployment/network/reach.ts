import { rememberEach } from '../../model/remember-each.ts';
import type { HostPlan } from '../plan.ts';
import type { Attachment } from './network-plan.ts';

/** Whether packets of one machine come to another, by drawn networks and routers. */
export type Reach = (from: HostPlan, to: HostPlan) => boolean;

/** Networks of a machine that are no tunnels. */
export const plainNetworks = ({ network }: HostPlan): readonly Attachment[] => {
  const tunnels = network.interfaces.filter(({ form }) => form === 'tunnel');
  return network.networks.filter((one) => !tunnels.some(({ name }) => name === one.interface));
};

const allNetworks = ({ network }: HostPlan): readonly Attachment[] => network.networks;

/**
 * Networks that routers join are one: an address in it can be reached from all of it.
 *
 * @param networksOf those that count
 */
export const reachOf = (
  hosts: readonly HostPlan[],
  networksOf: (host: HostPlan) => readonly Attachment[] = allNetworks,
): Reach => {
  const parents = new Map<string, string>();
  const root = (network: string): string => {
    const parent = parents.get(network);
    return parent === undefined ? network : root(parent);
  };
  for (const host of hosts) {
    if (!host.network.forwards) continue;
    for (const isIpv6 of [true, false]) {
      const [first, ...rest] = networksOf(host)
        .map((one) => one.network)
        .filter((one) => one.includes(':') === isIpv6);
      for (const other of rest) {
        const [a, b] = [root(first ?? other), root(other)];
        if (a !== b) parents.set(b, a);
      }
    }
  }
  const rootsOf = rememberEach(
    (host: HostPlan) => new Set(networksOf(host).map(({ network }) => root(network))),
  );
  return (from, to) => {
    const mine = rootsOf(from);
    return networksOf(to).some(
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
