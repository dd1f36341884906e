import type { ServiceKind, Settings } from '../catalog/define-service-kind.ts';
import { kindOf } from '../catalog/index.ts';
import { parseSettings, type SettingFault } from '../catalog/settings.ts';
import type { Graph, Service, Workspace } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { hasKeyForm } from '../model/nkey.ts';
import { rememberEach, rememberLast } from '../model/remember-each.ts';
import { slugOf } from '../model/slug.ts';
import { administer } from './administrators.ts';
import { connect } from './connections.ts';
import type { Draft, Drafts } from './drafts.ts';
import { placeServices } from './hosts.ts';
import { size } from './loads.ts';
import { createMemory, type Memory } from './memory.ts';
import { exchange } from './messages.ts';
import { outline } from './outline.ts';
import type { Deployment, DomainPlan, ServicePlan } from './plan.ts';
import { byPath, bySlug, distinct, fitted } from './unique.ts';

/** Unstable has no release yet: machines begin with the last one. */
export const RELEASES: Readonly<Record<Workspace['channel'], string>> = {
  'nixos-26.05': '26.05',
  'nixos-25.11': '25.11',
  'nixos-unstable': '26.05',
};

const known = new WeakMap<Graph, Deployment>();

/**
 * The deployment of a graph. Remembered per graph; parts of what was deployed before it with the
 * same memory are shared. Never throws, whatever the graph.
 */
export const deploy = (graph: Graph, memory: Memory = createMemory()): Deployment => {
  const before = known.get(graph);
  if (before) return before;
  const deployment = planned(graph, memory);
  known.set(graph, deployment);
  return deployment;
};

const planned = (graph: Graph, memory: Memory): Deployment => {
  const domains = draftDomains(graph);
  const drafts: Drafts = {
    graph,
    memory,
    release: RELEASES[graph.workspace.channel],
    domains,
    services: draftServices(graph, domains),
    hosts: [],
    people: [],
  };
  placeServices(drafts);
  connect(drafts);
  exchange(drafts);
  size(drafts);
  administer(drafts);
  outline(drafts);
  const sorted = [...domains.values()].sort(bySlug);
  // Nearly in order already, so that little is left to sort.
  const services = [
    ...new Set([...sorted.flatMap((one) => one.services), ...drafts.services.values()]),
  ];
  return {
    release: drafts.release,
    hosts: drafts.hosts.sort(bySlug),
    domains: sorted,
    people: drafts.people.sort(bySlug),
    services: services.sort(byPath),
  };
};

const draftDomains = (graph: Graph): ReadonlyMap<string, Draft<DomainPlan>> => {
  const all = Object.values(graph.domains);
  const slugs = distinct(all, slugOf, (domain) => domain.domain_id);
  const plans = new Map<string, Draft<DomainPlan>>(
    all.map((domain) => [
      domain.domain_id,
      {
        id: domain.domain_id,
        slug: slugs.get(domain) ?? slugOf(domain),
        domain,
        administrators: [],
        dependencies: [],
        children: [],
        services: [],
        nkey: keyIn(domain.nkey),
        publishes: [],
        subscribes: [],
      },
    ]),
  );
  for (const plan of plans.values()) {
    plans.get(plan.domain.parent_domain_id ?? '')?.children.push(plan);
  }
  for (const plan of plans.values()) plan.children.sort(bySlug);
  return plans;
};

const draftServices = (
  graph: Graph,
  domains: ReadonlyMap<string, Draft<DomainPlan>>,
): ReadonlyMap<string, Draft<ServicePlan>> => {
  const groups = grouped(Object.values(graph.services), ({ domain_id }) => domain_id ?? '');
  const plans = new Map<string, Draft<ServicePlan>>();
  const instances = new Set<string>();
  for (const [domainId, services] of groups) {
    const domain = domains.get(domainId) ?? null;
    const slugs = distinct(services, slugOf, ({ service_id }) => service_id);
    for (const service of services) {
      const plan = draftService(service, slugs.get(service) ?? slugOf(service), domain, instances);
      plans.set(plan.id, plan);
      domain?.services.push(plan);
    }
    domain?.services.sort(bySlug);
  }
  namePackages([...plans.values()]);
  return plans;
};

const namePackages = (services: readonly Draft<ServicePlan>[]): void => {
  const applications = services.filter(({ kind }) => kind?.kind === 'application');
  for (const same of grouped(applications, ({ slug }) => slug).values()) {
    if (same.length > 1) for (const one of same) one.packageName = one.instance;
  }
};

interface Facts {
  readonly kind: ServiceKind | null;
  readonly settings: Settings;
  readonly faults: readonly SettingFault[];
  readonly port: number | null;
}

/** What a service alone tells. */
const facts = rememberEach((service: Service): Facts => {
  const kind = kindOf(service.kind);
  const parsed = kind ? parseSettings(kind, service.settings) : { settings: {}, faults: [] };
  return { kind, ...parsed, port: kind?.port(parsed.settings) ?? null };
});

const named = rememberLast<Service, Pick<ServicePlan, 'instance' | 'shortInstance' | 'unit'>>();

/** What a service is called where names may have no more than so many characters. */
const namesOf = (name: string, kind: ServiceKind | null) => {
  const instance = fitted(name, 63);
  const shortInstance = fitted(name, 24);
  const unit = kind?.unit({ instance, shortInstance }) ?? `${instance}.service`;
  return { instance, shortInstance, unit };
};

const draftService = (
  service: Service,
  slug: string,
  domain: DomainPlan | null,
  taken: Set<string>,
): Draft<ServicePlan> => {
  const { kind, settings, faults, port } = facts(service);
  const long = domain ? `${domain.slug}-${slug}` : slug;
  // `a-b` and `c` give the same as `a` and `b-c`: the path tells them apart.
  const name = taken.has(long)
    ? fitted(`${long}${'-'.repeat(64)}${domain?.slug}/${slug}`, 63)
    : long;
  taken.add(name);
  const { instance, shortInstance, unit } = named(service, [name], () => namesOf(name, kind));
  return {
    id: service.service_id,
    slug,
    path: domain ? `${domain.slug}/${slug}` : slug,
    service,
    kind,
    settings,
    faults: [...faults],
    domain,
    host: null,
    instance,
    shortInstance,
    packageName: slug,
    port,
    unit,
    requires: [],
    reaches: [],
    clients: [],
    nkey: keyIn(service.nkey),
    publishes: [],
    subscribes: [],
    outline: [],
    relations: [],
  };
};

/** What a journal calls a key may be anything. */
const keyIn = (nkey: string | null): string | null =>
  nkey !== null && hasKeyForm(nkey) ? nkey : null;
