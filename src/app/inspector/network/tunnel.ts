import type { Command, Gesture } from '../../../core/model/commands/command.ts';
import { freeAddress, takenAddresses } from '../../../core/model/free-address.ts';
import type { Graph, Host, Link, NetworkInterface } from '../../../core/model/graph.ts';
import { networkCard } from '../../../core/model/network-card.ts';

/** The first three numbers of addresses in tunnels. */
const TUNNELS = '10.99.0';

const tunnelEnd = (host: Host, address: string): NetworkInterface => {
  const names = host.interfaces.map(({ name }) => name);
  let number = 0;
  while (names.includes(`wg${number}`)) number += 1;
  return networkCard(`wg${number}`, {
    interface_type: 'WireGuard',
    addresses: [{ address, prefix_length: 24, dhcp: false }],
  });
};

/** Makes a link a tunnel: each end is the host's WireGuard interface, or a new one. */
export const tunnelGesture = (
  graph: Graph,
  id: string,
  link: Link,
): { readonly gesture: Gesture; readonly link: Link } => {
  const taken = new Set(takenAddresses(graph));
  const commands: Command[] = [{ type: 'remove', ids: [id], cascade: false }];
  const endAt = (host: Host | undefined): string => {
    const there = host?.interfaces.find((one) => one.interface_type === 'WireGuard');
    if (!host || there) return there?.name ?? 'wg0';
    const address = freeAddress(taken, TUNNELS, 1);
    taken.add(address);
    const end = tunnelEnd(host, address);
    const interfaces = [...host.interfaces, end];
    commands.push({ type: 'update-host', host_id: host.host_id, changes: { interfaces } });
    return end.name;
  };
  const tunnel: Link = {
    ...link,
    from_interface: endAt(graph.hosts[link.from_node]),
    to_interface: endAt(graph.hosts[link.to_node]),
    network_type: 'WireGuard',
  };
  return { gesture: [...commands, { type: 'add-link', link: tunnel }], link: tunnel };
};
