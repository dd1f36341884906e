import { leadsOutOf, plainNetworks, reachOf } from '../deployment/network/reach.ts';
import { type Deployment, type HostPlan, isDeployed } from '../deployment/plan.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfHost, nameOfService, some } from './names.ts';
import { areApart } from './sites.ts';

/** Kinds through which everything between two machines can go encrypted. */
const TUNNELS: ReadonlySet<string> = new Set(['wireguard', 'tailscale']);
const ENCRYPTED: ReadonlySet<string> = new Set([...TUNNELS, 'openssh']);

const hasTunnel = (host: HostPlan): boolean =>
  host.services.some(({ kind }) => kind !== null && TUNNELS.has(kind.kind));

/** Tells whether what goes from one machine to another can be read on the way. */
type Exposed = (from: HostPlan, to: HostPlan) => boolean;

/**
 * It can where routers pass it on from network to network, or networks that nobody drew. Where the
 * only way is a drawn tunnel it cannot, and where there is no way, another rule says so.
 */
const exposedIn = ({ hosts }: Deployment): Exposed => {
  const reaches = reachOf(hosts);
  const reachesPlainly = reachOf(hosts, plainNetworks);
  const leadsOut = leadsOutOf(hosts);
  return (from, to) =>
    from !== to &&
    areApart(from, to) &&
    !(hasTunnel(from) && hasTunnel(to)) &&
    (reachesPlainly(from, to) || (!reaches(from, to) && leadsOut(from) && leadsOut(to)));
};

const judge = (host: HostPlan, isExposed: Exposed): readonly Finding[] => {
  const open = host.services
    .filter(isDeployed)
    .filter(({ kind }) => !ENCRYPTED.has(kind.kind))
    .map((service) => ({
      service,
      clients: service.clients.filter((one) => one.host && isExposed(one.host, host)),
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
};

/** Machines of one network are taken to be among themselves; from one network to another is not. */
export const plainTextTraffic = defineRule({
  code: 'plain-text-traffic',
  family: 'security',
  severity: 'warning',
  why: 'Between networks everybody on the way can read and change what is not encrypted.',
  source: 'https://csrc.nist.gov/pubs/sp/800/52/r2/final',
  check: ({ deployment }) => {
    const isExposed = exposedIn(deployment);
    return deployment.hosts.flatMap((host) => judge(host, isExposed));
  },
});
