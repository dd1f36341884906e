import type { HostPlan } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

/** Settings in MiB that a service takes for itself when it is busy. */
const TAKES = ['max_memory', 'shared_buffers'] as const;

/** MiB; services that share an instance count once. */
const needOf = ({ services }: HostPlan): number => {
  const instances = new Map(
    services.map((plan) => [
      plan.kind?.instances === 'one-per-host' ? plan.kind.kind : plan.id,
      plan.settings,
    ]),
  );
  return [...instances.values()]
    .flatMap((settings) => TAKES.map((key) => settings[key]))
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
};

export const memoryShort = defineRule({
  code: 'memory-short',
  family: 'performance',
  severity: 'warning',
  why: 'When memory runs out, Linux ends the largest program.',
  source: 'https://www.kernel.org/doc/html/latest/mm/oom.html',
  check: ({ deployment }) =>
    deployment.hosts.flatMap((host) => {
      const need = needOf(host);
      if (host.memory === null || need <= host.memory) return [];
      return [
        {
          message: `The services of ${nameOfHost(host)} may take ${need} MiB, but it has ${host.memory} MiB.`,
          remedy: 'Lower their memory limits, move some to another host, or give it more memory.',
          elements: [host.id, ...host.services.map(({ id }) => id)],
        },
      ];
    }),
});
