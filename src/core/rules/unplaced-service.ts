import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import type { Fix } from '../projection.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** Where the rest of the domain runs, if that is one machine; else the only one there is. */
const placeFor = (plan: ServicePlan, hosts: readonly HostPlan[]): HostPlan['host'] => {
  const drawn = hosts.flatMap(({ host }) => host ?? []);
  const near = new Set((plan.domain?.services ?? []).flatMap(({ host }) => host?.host ?? []));
  const [first, ...others] = near.size > 0 ? [...near] : drawn;
  return others.length === 0 ? (first ?? null) : null;
};

const fixOf = (plan: ServicePlan, hosts: readonly HostPlan[]): Fix | null => {
  const host = placeFor(plan, hosts);
  return (
    host && {
      title: `Place it on "${host.name}"`,
      commands: [
        {
          type: 'update-service',
          service_id: plan.service.service_id,
          changes: { host_id: host.host_id },
        },
      ],
    }
  );
};

/** Only once hosts are drawn: before that, every service runs on its domain's own host. */
export const unplacedService = defineRule({
  code: 'unplaced-service',
  family: 'consistency',
  severity: 'info',
  why: 'Where machines are drawn, one that nobody drew may come as a surprise.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-changing-config',
  check: ({ graph, deployment }) =>
    Object.keys(graph.hosts).length === 0
      ? []
      : deployment.services.flatMap((plan) => {
          if (plan.host === null || plan.host.host !== null) return [];
          const fix = fixOf(plan, deployment.hosts);
          return [
            {
              message: `The ${nameOfService(plan)} is on no drawn host, so a machine is made for it: ${nameOfHost(plan.host)}.`,
              remedy: 'Place it on one of the hosts, if it needs no machine of its own.',
              elements: [plan.id],
              setting: 'host_id',
              ...(fix && { fix }),
            },
          ];
        }),
});
