import type { Graph } from '../../model/graph.ts';
import type { Draft } from '../drafts.ts';
import type { HostPlan } from '../plan.ts';
import { attach } from './attachments.ts';
import { gatewayOf, routersOf } from './gateways.ts';
import { interfacesOf } from './interfaces.ts';
import { isForwarding } from './rank.ts';
import { wiringOf } from './wiring.ts';

/** Gives every host its network, once all of them have their addresses and services. */
export const layOutNetwork = (hosts: readonly Draft<HostPlan>[], links: Graph['links']): void => {
  const wiring = wiringOf(hosts, links);
  const wired = hosts.map((host) => ({ ...host, interfaces: interfacesOf(host, wiring) }));
  const networks = attach(wired, wiring);
  const attached = wired.map((host) => ({ ...host, networks: networks.get(host.id) ?? [] }));
  const routers = routersOf(attached);
  for (const [index, host] of attached.entries()) {
    const ipv4 = gatewayOf(host, 'ipv4', routers);
    const ipv6 = gatewayOf(host, 'ipv6', routers);
    const dhcp = host.interfaces.find((one) => one.dhcp);
    const draft = hosts[index];
    if (!draft) continue;
    draft.network = {
      interfaces: host.interfaces,
      networks: host.networks,
      gateways: { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) },
      uplink: (ipv4 ?? ipv6)?.interface ?? dhcp?.name ?? null,
      forwards: isForwarding(host),
    };
  }
};
