import type { Host } from '../model/graph.ts';
import { slugOf } from '../model/slug.ts';
import { addressesOf } from './addresses.ts';
import type { Draft, Drafts } from './drafts.ts';
import { layOutNetwork } from './network/lay-out.ts';
import type { NetworkPlan } from './network/network-plan.ts';
import type { DomainPlan, HostPlan } from './plan.ts';
import { byPath, distinct } from './unique.ts';

/**
 * Gives every deployed service its machine. A domain with no service, or with one that nobody
 * placed, has a host of its own name; a drawn host of that name is it.
 */
export const placeServices = (drafts: Drafts): void => {
  const drawn = Object.values(drafts.graph.hosts);
  const slugs = distinct(drawn, slugOf, ({ host_id }) => host_id);
  const wanted: { readonly id: string; readonly slug: string; readonly host: Host | null }[] =
    drawn.map((host) => ({ id: host.host_id, slug: slugs.get(host) ?? slugOf(host), host }));
  const known = new Set(wanted.map(({ slug }) => slug));
  for (const domain of drafts.domains.values()) {
    if (!needsOwnHost(domain, drafts) || known.has(domain.slug)) continue;
    wanted.push({ id: domain.id, slug: domain.slug, host: null });
  }
  const addresses = addressesOf(wanted, drafts.memory);
  for (const { id, slug, host } of wanted) {
    const place = addresses.get(id);
    if (place) drafts.hosts.push(planHost(id, slug, host, place, drafts.release));
  }
  assign(drafts);
  layOutNetwork(drafts);
};

/** Until all hosts have their addresses and services. */
const NO_NETWORK: NetworkPlan = {
  interfaces: [],
  networks: [],
  gateways: {},
  uplink: null,
  forwards: false,
};

const needsOwnHost = (domain: DomainPlan, { graph }: Drafts): boolean => {
  const deployed = domain.services.filter(({ kind }) => kind?.deployed);
  return (
    deployed.length === 0 ||
    deployed.some(({ service }) => !service.host_id || !graph.hosts[service.host_id])
  );
};

const planHost = (
  id: string,
  slug: string,
  host: Host | null,
  place: Pick<HostPlan, 'address' | 'prefixLength' | 'interface'>,
  release: string,
): Draft<HostPlan> => ({
  id,
  slug,
  host,
  ...place,
  network: NO_NETWORK,
  tier: host?.tier ?? 'Cluster',
  memory: host?.memory_mb ?? null,
  system: host?.system ?? 'x86_64-linux',
  stateVersion: host?.state_version ?? release,
  services: [],
});

const assign = (drafts: Drafts): void => {
  const byId = new Map(drafts.hosts.map((host) => [host.id, host]));
  const ownHosts = new Map(drafts.hosts.map((host) => [host.slug, host]));
  for (const service of drafts.services.values()) {
    if (!service.kind?.deployed || service.domain === null) continue;
    const host = byId.get(service.service.host_id ?? '') ?? ownHosts.get(service.domain.slug);
    if (!host) continue;
    service.host = host;
    host.services.push(service);
  }
  for (const host of drafts.hosts) host.services.sort(byPath);
};
