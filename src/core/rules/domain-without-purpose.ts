import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';

export const domainWithoutPurpose = defineRule({
  code: 'domain-without-purpose',
  family: 'consistency',
  severity: 'info',
  why: 'A domain is a boundary around something: its purpose says around what.',
  source: 'https://martinfowler.com/bliki/BoundedContext.html',
  select: ({ graph }) => [graph.domains],
  check: ({ graph }) =>
    Object.values(graph.domains)
      .filter(({ purpose }) => purpose.trim() === '')
      .map(({ domain_id, name }) => ({
        message: `Domain ${quote(name)} has no purpose.`,
        remedy: 'Say in a sentence what the domain is for.',
        elements: [domain_id],
        setting: 'purpose',
      })),
});
