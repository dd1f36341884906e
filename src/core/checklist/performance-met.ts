import { defineChecklistItem, failing } from './define-checklist-item.ts';

export const performanceMet = defineChecklistItem({
  name: 'performance-met',
  title: 'Performance requirements analyzed and met',
  looksAt: 'No rule of performance finds anything that nobody lets stand.',
  fails: ({ problems }) => failing(problems.filter(({ family }) => family === 'performance')),
});
