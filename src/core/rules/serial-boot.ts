import type { ServicePlan } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { longestChains } from './longest-chain.ts';
import { nameOfHost } from './names.ts';

/** Units of a machine that start one after the other. */
const MOST = 4;

export const serialBoot = defineRule({
  code: 'serial-boot',
  family: 'performance',
  severity: 'info',
  why: 'Units that wait for each other start one by one, whatever the number of processors.',
  source: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Before=',
  ofHost: (host) => {
    const waitsFor = ({ reaches }: ServicePlan): readonly ServicePlan[] =>
      reaches.filter((one) => one.host === host);
    const chains = [...longestChains(host.services, waitsFor).values()];
    const longest = chains.reduce((best, one) => (one.length > best.length ? one : best), []);
    if (longest.length <= MOST) return [];
    return [
      {
        message: `On ${nameOfHost(host)} ${longest.length} units start one after the other.`,
        remedy:
          'Let services begin without those that they need later, and try again until they are there.',
        elements: [host.id, ...longest.map(({ id }) => id)],
        witness: longest
          .map(({ unit }) => unit)
          .toReversed()
          .join(' → '),
      },
    ];
  },
});
