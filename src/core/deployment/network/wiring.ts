import type { Graph, Link } from '../../model/graph.ts';
import type { HostPlan } from '../plan.ts';
import { usableInterfaces } from '../valid-address.ts';
import type { TunnelPeer } from './network-plan.ts';

/** Whether a type of interface or of network is a tunnel: WireGuard, or VPN. */
export const isTunnelType = (type: string): boolean =>
  ['wireguard', 'vpn'].includes(type.replace(/[^a-zA-Z]/g, '').toLowerCase());

/** One interface of one machine. */
export interface Port {
  readonly host: string;
  readonly interface: string;
}

/** What is plugged into what, by the ids of hosts. */
export interface Wiring {
  /** Whether a tunnel ends in the interface. */
  readonly endsTunnel: (host: string, name: string) => boolean;
  /** The ends of the tunnels that begin in the interface, one on each machine, sorted. */
  readonly peers: (host: string, name: string) => readonly TunnelPeer[];
  /** All interfaces that an interface hears, through cables and bridges; itself first. */
  readonly segment: (host: string, name: string) => readonly Port[];
}

type Known = Pick<HostPlan, 'id' | 'slug' | 'host'>;

const keyOf = (host: string, name: string): string => `${host} ${name}`;

const endsOf = (link: Link): readonly (readonly [Port, Port])[] => {
  const from = { host: link.from_node, interface: link.from_interface };
  const to = { host: link.to_node, interface: link.to_interface };
  return [
    [from, to],
    [to, from],
  ];
};

/** The links and bridges of a network; those that lead nowhere are left out. */
export const wiringOf = (hosts: readonly Known[], links: Graph['links']): Wiring => {
  const ports = new Set(
    hosts.flatMap(({ id, host }) =>
      usableInterfaces(host?.interfaces ?? []).map(({ name }) => keyOf(id, name)),
    ),
  );
  const slugs = new Map(hosts.map(({ id, slug }) => [id, slug]));
  const tunnels = new Map<string, TunnelPeer[]>();
  const cables = new Map<string, Port[]>();
  const ends = Object.values(links).flatMap((link) =>
    slugs.has(link.from_node) && slugs.has(link.to_node)
      ? endsOf(link).map((pair) => ({ pair, isTunnel: isTunnelType(link.network_type) }))
      : [],
  );
  for (const { pair, isTunnel } of ends) {
    const [from, to] = pair;
    const key = keyOf(from.host, from.interface);
    if (isTunnel) {
      if (!ports.has(keyOf(to.host, to.interface))) continue;
      const peer = { host: slugs.get(to.host) ?? '', interface: to.interface };
      tunnels.set(key, [...(tunnels.get(key) ?? []), peer]);
    } else {
      cables.set(key, [...(cables.get(key) ?? []), to]);
    }
  }
  for (const { id, host } of hosts) {
    for (const { name, bridge_members } of usableInterfaces(host?.interfaces ?? [])) {
      const key = keyOf(id, name);
      for (const member of bridge_members) {
        const other = keyOf(id, member);
        cables.set(key, [...(cables.get(key) ?? []), { host: id, interface: member }]);
        cables.set(other, [...(cables.get(other) ?? []), { host: id, interface: name }]);
      }
    }
  }
  return {
    endsTunnel: (host, name) => tunnels.has(keyOf(host, name)),
    peers: (host, name) => sorted(tunnels.get(keyOf(host, name)) ?? []),
    segment: (host, name) => {
      const found = new Map([[keyOf(host, name), { host, interface: name }]]);
      for (const port of found.values()) {
        for (const next of cables.get(keyOf(port.host, port.interface)) ?? []) {
          const key = keyOf(next.host, next.interface);
          if (!found.has(key)) found.set(key, next);
        }
      }
      return [...found.values()];
    },
  };
};

const sorted = (peers: readonly TunnelPeer[]): readonly TunnelPeer[] => {
  const all = peers.toSorted((a, b) =>
    keyOf(a.host, a.interface) < keyOf(b.host, b.interface) ? -1 : 1,
  );
  return all.filter(({ host }, index) => all.findIndex((peer) => peer.host === host) === index);
};
