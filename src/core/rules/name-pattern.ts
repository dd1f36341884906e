import type { DomainPlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { constraintsOf } from './constraints.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfService } from './names.ts';
import { matcherOf } from './pattern.ts';

const REMEDY = 'Choose another name, or change the constraint.';

const unreadable = (plan: DomainPlan, pattern: string): Finding => ({
  message: `The name pattern ${quote(pattern)} for domain ${quote(plan.domain.name)} is no regular expression that can be checked.`,
  remedy: 'Use characters, classes such as [a-z0-9-], groups, |, *, +, ? and {1,9} alone.',
  elements: [plan.id],
});

/** A domain's own pattern is for its services; that of the drawing is for domains, too. */
const check = (graph: Graph, plan: DomainPlan): readonly Finding[] => {
  const pattern = constraintsOf(graph, plan).name_pattern ?? '';
  if (pattern === '') return [];
  const matches = matcherOf(pattern);
  if (!matches) return [unreadable(plan, pattern)];
  const own = plan.domain.constraints.name_pattern !== undefined;
  const { name } = plan.domain;
  const domain: readonly Finding[] =
    own || matches(name)
      ? []
      : [
          {
            message: `The name of domain ${quote(name)} does not match ${quote(pattern)}.`,
            remedy: REMEDY,
            elements: [plan.id],
            setting: 'name',
          },
        ];
  const services = plan.services
    .filter(({ service }) => !matches(service.name))
    .map((service) => ({
      message: `The name of the ${nameOfService(service)} does not match ${quote(pattern)}.`,
      remedy: REMEDY,
      elements: [service.id, plan.id],
      setting: 'name',
    }));
  return [...domain, ...services];
};

export const namePattern = defineRule({
  code: 'name-pattern',
  family: 'validation',
  severity: 'error',
  why: 'The constraints of the drawing ask for it.',
  source: 'https://www.rfc-editor.org/rfc/rfc1123#section-2.1',
  ofDomain: (plan, { graph }) => check(graph, plan),
});
