import { type HostPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService, some } from './names.ts';
import { areApart } from './sites.ts';

/** Kinds through which everything between two machines can go encrypted. */
const TUNNELS: ReadonlySet<string> = new Set(['wireguard', 'tailscale']);
const ENCRYPTED: ReadonlySet<string> = new Set([...TUNNELS, 'openssh']);

const hasTunnel = (host: HostPlan): boolean =>
  host.services.some(({ kind }) => kind !== null && TUNNELS.has(kind.kind));

const isExposed = (service: ServicePlan, client: ServicePlan): boolean =>
  service.host !== null &&
  client.host !== null &&
  areApart(service.host, client.host) &&
  !(hasTunnel(service.host) && hasTunnel(client.host));

/** Machines of one network are taken to be among themselves; from one network to another is not. */
export const plainTextTraffic = defineRule({
  code: 'plain-text-traffic',
  family: 'security',
  severity: 'warning',
  why: 'Between networks everybody on the way can read and change what is not encrypted.',
  source: 'https://csrc.nist.gov/pubs/sp/800/52/r2/final',
  ofHost: (host) => {
    const open = host.services
      .filter(isDeployed)
      .filter(({ kind }) => !ENCRYPTED.has(kind.kind))
      .map((service) => ({
        service,
        clients: service.clients.filter((client) => isExposed(service, client)),
      }))
      .filter(({ clients }) => clients.length > 0);
    if (open.length === 0) return [];
    const from = [
      ...new Set(open.flatMap(({ clients }) => clients.flatMap((one) => one.host ?? []))),
    ];
    return [
      {
        message: `Nothing encrypts what goes from ${some(from.map(nameOfHost))}, in another network, to the ${some(open.map(({ service }) => nameOfService(service)))} on ${nameOfHost(host)}.`,
        remedy: 'Join the machines by WireGuard or Tailscale, or place them in one network.',
        elements: [host.id, ...from.map(({ id }) => id), ...open.map(({ service }) => service.id)],
      },
    ];
  },
});
