import { defineRule } from './define-rule.ts';
import { longestChains } from './longest-chain.ts';
import { nameOfService } from './names.ts';

/** Services one behind the other; with more, an answer waits for too many. */
const MOST = 6;

export const deepChain = defineRule({
  code: 'deep-chain',
  family: 'performance',
  severity: 'info',
  why: 'An answer is as slow as all links of the chain together, and there when all of them are.',
  source: 'https://queue.acm.org/detail.cfm?id=3096459',
  check: ({ deployment: { services } }) => {
    const chains = longestChains(services, ({ reaches }) => reaches);
    return services
      .filter(({ clients }) => clients.length === 0)
      .flatMap((plan) => {
        const chain = chains.get(plan) ?? [];
        if (chain.length <= MOST) return [];
        const last = chain.at(-1);
        return [
          {
            message: `From the ${nameOfService(plan)} it is ${chain.length - 1} dependencies to the ${last ? nameOfService(last) : 'end'}.`,
            remedy:
              'Shorten the chain: let something on the way answer by itself, or listen to events.',
            elements: chain.map(({ id }) => id),
            witness: chain.map(({ path }) => path).join(' → '),
          },
        ];
      });
  },
});
