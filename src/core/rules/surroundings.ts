import type { DomainPlan, HostPlan, ServicePlan } from '../deployment/plan.ts';
import type { RuleInput } from './define-rule.ts';

/** What of one element a rule may read, as identities and plain values. */
export interface Surroundings {
  readonly service: (service: ServicePlan) => readonly unknown[];
  readonly host: (host: HostPlan) => readonly unknown[];
  readonly domain: (domain: DomainPlan) => readonly unknown[];
}

/** A service as its neighbours see it. */
const outline = ({ service, path, unit, domain, host }: ServicePlan): readonly unknown[] => [
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
 */
export const surroundingsOf = ({ graph, options = null }: RuleInput): Surroundings => {
  const known = new Map<ServicePlan, readonly unknown[]>();
  const service = (plan: ServicePlan): readonly unknown[] => {
    const before = known.get(plan);
    if (before) return before;
    const found = [
      graph.workspace,
      options,
      ...outline(plan),
      plan.requires.length,
      ...plan.reaches.flatMap(outline),
      null,
      ...plan.clients.flatMap(outline),
    ];
    known.set(plan, found);
    return found;
  };
  return {
    service,
    host: (plan) => [
      graph.workspace,
      options,
      plan.host,
      plan.slug,
      plan.address,
      plan.memory,
      JSON.stringify(plan.network),
      ...plan.services.flatMap(service),
    ],
    domain: (plan) => [
      graph.workspace,
      options,
      plan.domain,
      plan.slug,
      ...plan.administrators.flatMap(({ person, id }) => [person, id]),
      null,
      ...plan.dependencies.flatMap(({ domain, services }) => [
        domain,
        ...services.flatMap(outline),
      ]),
      null,
      ...plan.children.map(({ domain }) => domain),
      null,
      ...plan.services.flatMap(service),
    ],
  };
};
