import type { DomainPlan, ServicePlan } from '../deployment/plan.ts';
import type { Host } from '../model/graph.ts';
import { rememberEach } from '../model/remember-each.ts';
import type { Fix } from '../projection.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** The drawn host on which all that is placed in the domain runs; `null` if that is not one. */
const placeIn = rememberEach((domain: DomainPlan): Host | null | undefined => {
  const near = new Set(domain.services.flatMap(({ host }) => host?.host ?? []));
  const [first, ...others] = near;
  return others.length === 0 ? first : null;
});

/** Where the rest of the domain runs, if that is one machine; else the only one there is. */
const placeFor = (plan: ServicePlan, drawn: readonly Host[]): Host | null => {
  const place = plan.domain === null ? undefined : placeIn(plan.domain);
  return place === undefined && drawn.length === 1 ? (drawn[0] ?? null) : (place ?? null);
};

const fixOf = (plan: ServicePlan, drawn: readonly Host[]): Fix | null => {
  const host = placeFor(plan, drawn);
  return host && changeService(`Place it on "${host.name}"`, plan, { host_id: host.host_id });
};

/** Only once hosts are drawn: before that, every service runs on its domain's own host. */
export const unplacedService = defineRule({
  code: 'unplaced-service',
  family: 'consistency',
  severity: 'info',
  why: 'Where machines are drawn, one that nobody drew may come as a surprise.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-changing-config',
  check: ({ graph, deployment }) => {
    const drawn = Object.values(graph.hosts);
    if (drawn.length === 0) return [];
    return deployment.services
      .filter(({ host }) => host !== null && host.host === null)
      .map((plan) => {
        const fix = fixOf(plan, drawn);
        const made = plan.host ? nameOfHost(plan.host) : '';
        return {
          message: `The ${nameOfService(plan)} is on no drawn host, so a machine is made for it: ${made}.`,
          remedy: 'Place it on one of the hosts, if it needs no machine of its own.',
          elements: [plan.id],
          setting: 'host_id',
          ...(fix && { fix }),
        };
      });
  },
});
