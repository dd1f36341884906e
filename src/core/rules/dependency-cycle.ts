import { quote } from '../model/elements.ts';
import { cyclesOf } from './cycles.ts';
import { defineRule, type Finding } from './define-rule.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const finding = (what: string, circle: readonly Named[]): Finding => {
  const names = circle.map(({ name }) => quote(name));
  const shown = names.length > 12 ? [...names.slice(0, 11), '…'] : names;
  return {
    message: `${what} depend on each other in a circle: ${[...shown, names[0]].join(' → ')}.`,
    remedy: 'Remove one of these dependencies, or let one side publish events instead.',
    elements: circle.map(({ id }) => id),
    witness: [...names, names[0]].join(' → '),
  };
};

/** Of domains by what is drawn, and of services by all that they reach. */
export const dependencyCycle = defineRule({
  code: 'dependency-cycle',
  family: 'consistency',
  severity: 'error',
  why: 'What waits for itself never starts, and no order of deployment is right.',
  source: 'https://en.wikipedia.org/wiki/Acyclic_dependencies_principle',
  check: ({ deployment }) => [
    ...cyclesOf(deployment.domains, ({ dependencies }) => dependencies).map((circle) =>
      finding(
        'Domains',
        circle.map(({ id, domain }) => ({ id, name: domain.name })),
      ),
    ),
    ...cyclesOf(deployment.services, ({ reaches }) => reaches).map((circle) =>
      finding(
        'Services',
        circle.map(({ id, path }) => ({ id, name: path })),
      ),
    ),
  ],
});
