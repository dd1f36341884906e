import { type HostPlan, isDeployed } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

/** So many domains elsewhere, and their common machine is worth a second one. */
const MANY = 4;

const strangersOf = (host: HostPlan): ReadonlyMap<string, string> =>
  new Map(
    host.services
      .filter(isDeployed)
      .flatMap(({ clients }) => clients)
      .flatMap(({ domain, host: at }) =>
        domain !== null && at !== null && at !== host
          ? [[domain.id, domain.domain.name] as const]
          : [],
      ),
  );

export const singlePointOfFailure = defineRule({
  code: 'single-point-of-failure',
  family: 'performance',
  severity: 'info',
  why: 'When the one machine on which many domains depend is down, all of them are.',
  source: 'https://sre.google/sre-book/managing-critical-state/',
  ofHost: (host) => {
    const strangers = strangersOf(host);
    if (strangers.size < MANY) return [];
    return [
      {
        message: `The domains ${some([...strangers.values()].map(quote))} on other machines depend on ${nameOfHost(host)} alone.`,
        remedy:
          'Give its most needed services a second machine, or the domains a copy of what they need.',
        elements: [host.id, ...strangers.keys()],
        witness: [...strangers.values()].join(', '),
      },
    ];
  },
});
