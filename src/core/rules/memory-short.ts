import { fieldsOf } from '../catalog/fields.ts';
import { type HostPlan, type ServicePlan, sharingInstance } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

const MIB_OF: Readonly<Record<string, number>> = { MiB: 1, GiB: 1024 };

/** MiB that an instance takes for itself when it is busy, as its settings say. */
const takenBy = ({ kind, settings }: ServicePlan): number =>
  (kind ? fieldsOf(kind) : [])
    .filter(({ key, size }) => size?.of === 'memory' || key === 'shared_buffers')
    .reduce((sum, { key, unit = '' }) => sum + Number(settings[key]) * (MIB_OF[unit] ?? 0), 0);

/** MiB; services that share an instance count once. */
const needOf = ({ services }: HostPlan): number =>
  [...new Set(services.map((one) => sharingInstance(one)[0] ?? one))].reduce(
    (sum, one) => sum + takenBy(one),
    0,
  );

export const memoryShort = defineRule({
  code: 'memory-short',
  family: 'performance',
  severity: 'warning',
  why: 'When memory runs out, Linux ends the largest program.',
  source: 'https://www.kernel.org/doc/html/latest/mm/oom.html',
  ofHost: (host) => {
    const need = needOf(host);
    if (host.memory === null || need <= host.memory) return [];
    return [
      {
        message: `The services of ${nameOfHost(host)} may take ${need} MiB, but it has ${host.memory} MiB.`,
        remedy: 'Lower their memory limits, move some to another host, or give it more memory.',
        elements: [host.id, ...host.services.map(({ id }) => id)],
        setting: 'memory_mb',
      },
    ];
  },
});
