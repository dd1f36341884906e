import { count } from '../model/count.ts';
import { defineRule } from './define-rule.ts';
import { memoryNeedOf } from './memory-need.ts';
import { nameOfHost } from './names.ts';

/** With less than this for each program, in MiB, a machine is worth a look. */
const SHARE = 128;

export const crowdedHost = defineRule({
  code: 'crowded-host',
  family: 'performance',
  severity: 'info',
  why: 'Many small services together want more than a machine has, even where none of them says how much.',
  source: 'https://sre.google/sre-book/addressing-cascading-failures/',
  ofHost: (host) => {
    const instances = new Set(host.services.map(({ unit }) => unit)).size;
    if (host.memory === null || instances * SHARE <= host.memory) return [];
    // Where their settings already say too much, another rule tells it better.
    if (memoryNeedOf(host) > host.memory) return [];
    return [
      {
        message: `The ${nameOfHost(host)} has ${host.memory} MiB for ${count(instances, 'program')}: ${Math.floor(host.memory / instances)} MiB for each.`,
        remedy: 'Move some services to another host, or give it more memory.',
        elements: [host.id, ...host.services.map(({ id }) => id)],
        setting: 'memory_mb',
      },
    ];
  },
});
