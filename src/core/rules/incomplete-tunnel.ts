import type { InterfacePlan } from '../deployment/network/network-plan.ts';
import { isTunnelType } from '../deployment/network/wiring.ts';
import type { HostPlan } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

/** What an end of a tunnel lacks, as the end of a sentence. */
const lacks = (host: HostPlan, end: InterfacePlan | undefined): string | null => {
  if (end?.form !== 'tunnel') return 'has no interface for it';
  if (end.publicKey === null) return 'has no public key there';
  if (end.addresses.length === 0) return 'has no address in it';
  const isTaken = host.services.some(({ kind }) => kind?.kind === 'wireguard');
  return isTaken && end.name === 'wg0'
    ? 'has a WireGuard service, whose interface is wg0, too'
    : null;
};

/** Whether others can find a machine from outside of a tunnel. */
const isFound = (host: HostPlan): boolean => {
  const tunnels = host.network.interfaces.filter(({ form }) => form === 'tunnel');
  return host.network.networks.some(
    (one) => one.address !== null && !tunnels.some(({ name }) => name === one.interface),
  );
};

export const incompleteTunnel = defineRule({
  code: 'incomplete-tunnel',
  family: 'validation',
  severity: 'error',
  why: 'The ends of a tunnel know each other by public key, find each other by address, and need addresses inside of it.',
  source: 'https://search.nixos.org/options?query=networking.wireguard.interfaces',
  check: ({ graph, deployment }) => {
    const hosts = new Map(deployment.hosts.map((host) => [host.id, host]));
    return Object.entries(graph.links).flatMap(([id, link]) => {
      const from = hosts.get(link.from_node);
      const to = hosts.get(link.to_node);
      if (!isTunnelType(link.network_type) || !from || !to) return [];
      const at = (host: HostPlan, name: string) =>
        host.network.interfaces.find((one) => one.name === name);
      const faults = [
        [from, lacks(from, at(from, link.from_interface))] as const,
        [to, lacks(to, at(to, link.to_interface))] as const,
      ].filter(([, fault]) => fault !== null);
      if (faults.length === 0 && !isFound(from) && !isFound(to)) {
        faults.push([from, 'is, like the other, at an address that nobody knows']);
      }
      return faults.map(([host, fault]) => ({
        message: `Of a tunnel, ${nameOfHost(host)} ${fault}.`,
        remedy:
          'Give both hosts a WireGuard interface with an address of one network and a public key, one of them a fixed address, and end the connection there.',
        elements: [id, host.id],
      }));
    });
  },
});
