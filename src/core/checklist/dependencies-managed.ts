import { defineChecklistItem, failing } from './define-checklist-item.ts';

export const dependenciesManaged = defineChecklistItem({
  name: 'dependencies-managed',
  title: 'Cross-domain dependencies properly managed',
  looksAt: 'No law of consistency is broken: dependencies go one way and reach what is offered.',
  fails: ({ problems }) => failing(problems.filter(({ family }) => family === 'consistency')),
});
