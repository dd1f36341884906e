import { defineRule } from './define-rule.ts';
import { memoryNeedOf } from './memory-need.ts';
import { nameOfHost } from './names.ts';

export const memoryShort = defineRule({
  code: 'memory-short',
  family: 'performance',
  severity: 'warning',
  why: 'When memory runs out, Linux ends the largest program.',
  source: 'https://www.kernel.org/doc/html/latest/admin-guide/mm/concepts.html#oom-killer',
  ofHost: (host) => {
    const need = memoryNeedOf(host);
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
