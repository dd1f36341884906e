import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

/** What a service wants at least, in MiB. */
const SHARE = 128;

export const crowdedHost = defineRule({
  code: 'crowded-host',
  family: 'performance',
  severity: 'warning',
  why: 'Many small services together want more than a machine has, even where none of them says how much.',
  source: 'https://sre.google/sre-book/addressing-cascading-failures/',
  ofHost: (host) => {
    const instances = new Set(host.services.map(({ unit }) => unit)).size;
    const need = instances * SHARE;
    if (host.memory === null || need <= host.memory) return [];
    return [
      {
        message: `The ${nameOfHost(host)} has ${host.memory} MiB for ${instances} programs, which want ${need} at least.`,
        remedy: 'Move some services to another host, or give it more memory.',
        elements: [host.id, ...host.services.map(({ id }) => id)],
        setting: 'memory_mb',
      },
    ];
  },
});
