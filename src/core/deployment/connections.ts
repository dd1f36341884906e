import { rememberEach } from '../model/remember-each.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { DomainPlan, ServicePlan } from './plan.ts';
import { byPath, bySlug } from './unique.ts';

const isWorkload = (service: ServicePlan): boolean => service.kind?.workload === true;
const isOffered = (service: ServicePlan): boolean => service.service.offered;

/**
 * Finds what reaches what. A domain as an end means, of the provider, what it offers, and of the
 * depending domain, its workloads: never its databases or caches.
 */
export const connect = ({ graph, domains, services }: Drafts): void => {
  const required = new Map<Draft<ServicePlan>, Set<ServicePlan>>();
  const require = (from: Draft<ServicePlan>, to: ServicePlan): void => {
    if (from === to) return;
    const known = required.get(from) ?? new Set();
    required.set(from, known.add(to));
  };
  for (const { kind, from, to } of Object.values(graph.edges)) {
    if (kind === 'administers') continue;
    const fromDomain = domains.get(from);
    const toDomain = domains.get(to);
    const toService = services.get(to);
    if (fromDomain && toDomain) depend(fromDomain, toDomain);
    const providers = toService ? [toService] : (toDomain?.services.filter(isOffered) ?? []);
    const fromService = services.get(from);
    const consumers = fromService
      ? [fromService]
      : toService && fromDomain
        ? fromDomain.services.filter(isWorkload)
        : [];
    for (const consumer of consumers) {
      const draft = services.get(consumer.id);
      if (draft) for (const provider of providers) require(draft, provider);
    }
  }
  const offers = rememberEach(({ dependencies }: DomainPlan) =>
    dependencies.flatMap((domain) => domain.services.filter(isOffered)),
  );
  for (const service of services.values()) {
    service.requires = [...(required.get(service) ?? [])].sort(byPath);
    const offered = service.domain && isWorkload(service) ? offers(service.domain) : [];
    service.reaches =
      offered.length === 0
        ? service.requires
        : [...new Set([...service.requires, ...offered])].sort(byPath);
  }
  for (const service of services.values()) {
    for (const { id } of service.reaches) services.get(id)?.clients.push(service);
  }
  for (const service of services.values()) service.clients.sort(byPath);
};

const depend = (from: Draft<DomainPlan>, to: DomainPlan): void => {
  if (from.id === to.id || from.dependencies.includes(to)) return;
  from.dependencies.push(to);
  from.dependencies.sort(bySlug);
};
