import { sameJson } from '../../model/canonical.ts';
import type { Graph } from '../../model/graph.ts';
import { sameItems } from '../../model/same-items.ts';
import type { Draft } from '../drafts.ts';
import type { HostPlan } from '../plan.ts';
import { attach } from './attachments.ts';
import { gatewayOf, routersOf } from './gateways.ts';
import { interfacesOf } from './interfaces.ts';
import type { NetworkPlan } from './network-plan.ts';
import { isForwarding } from './rank.ts';
import { wiringOf } from './wiring.ts';

type Hosts = readonly Draft<HostPlan>[];

/** The networks of the last drawing, by host, and all that they followed from. */
let last: {
  readonly reads: readonly unknown[];
  readonly networks: ReadonlyMap<string, NetworkPlan>;
} = { reads: [], networks: new Map() };

/** Gives every host its network, once all of them have their addresses and services. */
export const layOutNetwork = (hosts: Hosts, links: Graph['links']): void => {
  const reads = readsOf(hosts, links);
  if (!sameItems(reads, last.reads)) {
    const before = last.networks;
    last = {
      reads,
      networks: new Map(
        planNetworks(hosts, links).map(([id, plan]) => {
          const known = before.get(id);
          return [id, known && sameJson(known, plan) ? known : plan];
        }),
      ),
    };
  }
  for (const host of hosts) host.network = last.networks.get(host.id) ?? host.network;
};

const readsOf = (hosts: Hosts, links: Graph['links']): readonly unknown[] => {
  const reads: unknown[] = [links];
  for (const host of hosts) {
    reads.push(host.id, host.slug, host.host, host.address, host.prefixLength, host.interface);
    // Their addresses move between routers.
    for (const { kind, service } of host.services)
      if (kind?.kind === 'keepalived') reads.push(service);
  }
  return reads;
};

const planNetworks = (
  hosts: Hosts,
  links: Graph['links'],
): readonly (readonly [id: string, NetworkPlan])[] => {
  const wiring = wiringOf(hosts, links);
  const wired = hosts.map((host) => ({ ...host, interfaces: interfacesOf(host, wiring) }));
  const networks = attach(wired, wiring);
  const attached = wired.map((host) => ({ ...host, networks: networks.get(host.id) ?? [] }));
  const routers = routersOf(attached);
  return attached.map((host) => {
    const ipv4 = gatewayOf(host, 'ipv4', routers);
    const ipv6 = gatewayOf(host, 'ipv6', routers);
    const dhcp = host.interfaces.find((one) => one.dhcp);
    return [
      host.id,
      {
        interfaces: host.interfaces,
        networks: host.networks,
        gateways: { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) },
        uplink: (ipv4 ?? ipv6)?.interface ?? dhcp?.name ?? null,
        forwards: isForwarding(host),
      },
    ];
  });
};
