import { type Protocol, protocolsOf } from '../catalog/define-service-kind.ts';
import { type HostPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { few } from './words.ts';

/** What one machine uses of another. */
export interface Traffic {
  readonly from: HostPlan;
  readonly to: HostPlan;
  readonly services: readonly ServicePlan[];
}

/**
 * Ports of services by their protocols: `tcp 80, 443, udp 53`; empty if they have none.
 *
 * @param most of more ports with one protocol, the last ones are counted
 */
export const portsOf = (services: readonly ServicePlan[], most: number): string =>
  PROTOCOLS.flatMap((protocol) => {
    const speaking = services.filter(({ kind }) => kind && protocolsOf(kind).includes(protocol));
    const ports = [...new Set(speaking.flatMap(({ port }) => port ?? []))].sort((a, b) => a - b);
    return ports.length === 0 ? [] : [`${protocol} ${few(ports, most)}`];
  }).join(', ');

const PROTOCOLS: readonly Protocol[] = ['tcp', 'udp'];

/** Which machines use which ports of which others, in the order of the machines. */
export const trafficOf = (hosts: readonly HostPlan[]): readonly Traffic[] =>
  hosts.flatMap((from) => {
    const used = new Map<HostPlan, ServicePlan[]>();
    for (const service of from.services) {
      for (const other of service.reaches.filter(isDeployed)) {
        if (other.host === from) continue;
        used.set(other.host, [...(used.get(other.host) ?? []), other]);
      }
    }
    return hosts
      .filter((to) => used.has(to))
      .map((to) => ({ from, to, services: used.get(to) ?? [] }));
  });
