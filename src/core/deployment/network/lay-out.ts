import { sameJson } from '../../model/canonical.ts';
import type { Graph } from '../../model/graph.ts';
import { sameItems } from '../../model/same-items.ts';
import type { Draft, Drafts } from '../drafts.ts';
import type { HostPlan } from '../plan.ts';
import { attach } from './attachments.ts';
import { gatewayOf, routersOf } from './gateways.ts';
import { interfacesOf } from './interfaces.ts';
import type { NetworkPlan } from './network-plan.ts';
import { isForwarding } from './rank.ts';
import { wiringOf } from './wiring.ts';

type Hosts = readonly Draft<HostPlan>[];

/** Gives every host its network, once all of them have their addresses and services. */
export const layOutNetwork = ({ hosts, graph: { links }, memory }: Drafts): void => {
  const reads = readsOf(hosts, links);
  const { plans } = memory.network;
  if (!sameItems(reads, memory.network.reads))
    memory.network = {
      reads,
      plans: new Map(
        planNetworks(hosts, links).map(([id, plan]) => {
          const known = plans.get(id);
          return [id, known && sameJson(known, plan) ? known : plan];
        }),
      ),
    };
  for (const host of hosts) host.network = memory.network.plans.get(host.id) ?? host.network;
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
