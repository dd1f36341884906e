import type { DomainPlan, HostPlan, Reads, ServicePlan } from '../deployment/plan.ts';
import type { RuleInput } from './define-rule.ts';

/** What of one element a rule may read. */
export interface Surroundings {
  readonly service: (service: ServicePlan) => Reads;
  readonly host: (host: HostPlan) => Reads;
  readonly domain: (domain: DomainPlan) => Reads;
}

/**
 * - of a service: itself, its domain and host, and what it reaches and is reached by, with theirs;
 * - of a host: itself, its services and theirs;
 * - of a domain: itself, its services and theirs, its administrators, whom it depends on and what
 *   those offer;
 * - of each: the settings of the drawing, and the option data.
 */
export const surroundingsIn = ({ graph, options = null }: RuleInput): Surroundings => ({
  service: (plan) => [graph.workspace, options, plan.relations],
  host: (plan) => [
    graph.workspace,
    options,
    plan.host,
    plan.slug,
    plan.address,
    plan.memory,
    plan.network,
    ...plan.services.map(({ relations }) => relations),
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
      ...services.map(({ outline }) => outline),
    ]),
    null,
    ...plan.children.map(({ domain }) => domain),
    null,
    ...plan.services.map(({ relations }) => relations),
  ],
});
