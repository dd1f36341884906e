import { isDeployed } from '../deployment/plan.ts';
import { grouped } from '../model/grouped.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfService, some } from './names.ts';
import { areApart, siteOf } from './sites.ts';

/** So many providers in another network, and each request crosses between them many times. */
const MANY = 3;

export const chattyAcrossSites = defineRule({
  code: 'chatty-across-sites',
  family: 'performance',
  severity: 'info',
  why: 'Each call from one network to another waits for the way there and back; many calls wait many times.',
  source: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/chatty-io/',
  ofService: (plan): readonly Finding[] => {
    if (!isDeployed(plan)) return [];
    const far = plan.reaches.filter(
      ({ host, kind }) => host !== null && kind?.role !== 'messaging' && areApart(plan.host, host),
    );
    return [...grouped(far, ({ host }) => host && siteOf(host))].flatMap(([site, providers]) =>
      providers.length < MANY
        ? []
        : [
            {
              message: `The ${nameOfService(plan)} depends on ${providers.length} services in the network ${site}: ${some(providers.map(nameOfService))}.`,
              remedy: 'Place it beside them, or let one service there answer for all.',
              elements: [plan.id, ...providers.map(({ id }) => id)],
            },
          ],
    );
  },
});
