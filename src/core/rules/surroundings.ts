import type { DomainPlan, HostPlan, ServicePlan } from '../deployment/plan.ts';
import { sameItems } from '../model/same-items.ts';
import type { RuleInput } from './define-rule.ts';

/** All that rules read of one element, as identities and plain values. */
type Read = readonly unknown[];

/** What of one element a rule may read: the same list as before, while nothing in it changes. */
export interface Surroundings {
  readonly service: (service: ServicePlan) => Read;
  readonly host: (host: HostPlan) => Read;
  readonly domain: (domain: DomainPlan) => Read;
}

type Noun = 'outline' | 'service' | 'host' | 'domain';

/** By the ids of what they are of. */
const noLists = (): Readonly<Record<Noun, Map<string, Read>>> => ({
  outline: new Map(),
  service: new Map(),
  host: new Map(),
  domain: new Map(),
});

/** A service as its neighbours see it. */
const outlineOf = ({ service, path, unit, domain, host }: ServicePlan): Read => [
  service,
  path,
  unit,
  domain?.domain,
  host?.host,
  host?.slug,
  host?.address,
];

/**
 * - of a service: itself, its domain and host, and what it reaches and is reached by, with theirs;
 * - of a host: itself, its services and theirs;
 * - of a domain: itself, its services and theirs, its administrators, whom it depends on and what
 *   those offer;
 * - of each: the settings of the drawing, and the option data.
 *
 * Lists are kept from one drawing to the next, so that one which holds another compares it at a
 * glance.
 */
export const createSurroundings = (): ((input: RuleInput) => Surroundings) => {
  let now = noLists();
  return ({ graph, options = null }) => {
    const before = now;
    const found = noLists();
    now = found;
    const kept = (noun: Noun, id: string, look: () => Read): Read => {
      const known = found[noun].get(id);
      if (known) return known;
      const old = before[noun].get(id);
      const fresh = look();
      const list = old && sameItems(old, fresh) ? old : fresh;
      found[noun].set(id, list);
      return list;
    };
    const outline = (plan: ServicePlan): Read => kept('outline', plan.id, () => outlineOf(plan));
    const service = (plan: ServicePlan): Read =>
      kept('service', plan.id, () => [
        graph.workspace,
        options,
        outline(plan),
        plan.requires.length,
        ...plan.reaches.map(outline),
        null,
        ...plan.clients.map(outline),
      ]);
    return {
      service,
      host: (plan) =>
        kept('host', plan.id, () => [
          graph.workspace,
          options,
          plan.host,
          plan.slug,
          plan.address,
          plan.memory,
          JSON.stringify(plan.network),
          ...plan.services.map(service),
        ]),
      domain: (plan) =>
        kept('domain', plan.id, () => [
          graph.workspace,
          options,
          plan.domain,
          plan.slug,
          ...plan.administrators.flatMap(({ person, id }) => [person, id]),
          null,
          ...plan.dependencies.flatMap(({ domain, services }) => [
            domain,
            ...services.map(outline),
          ]),
          null,
          ...plan.children.map(({ domain }) => domain),
          null,
          ...plan.services.map(service),
        ]),
    };
  };
};
