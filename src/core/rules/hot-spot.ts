import { isDeployed } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Below this many clients nothing is hot. */
const LEAST = 8;
/** Of all services of the drawing. */
const SHARE = 0.5;

export const hotSpot = defineRule({
  code: 'hot-spot',
  family: 'performance',
  severity: 'info',
  why: 'When most services wait for one, its slowest moment is the slowest moment of all.',
  source: 'https://sre.google/sre-book/addressing-cascading-failures/',
  check: ({ deployment: { services } }) => {
    const running = services.filter(isDeployed);
    return running
      .filter(({ clients }) => clients.length >= LEAST && clients.length >= running.length * SHARE)
      .map((plan) => ({
        message: `Of ${running.length} services, ${plan.clients.length} depend on the ${nameOfService(plan)}.`,
        remedy: 'Divide it, put a cache before it, or let it publish events instead.',
        elements: [plan.id],
        witness: plan.clients.map(({ path }) => path).join(', '),
      }));
  },
});
