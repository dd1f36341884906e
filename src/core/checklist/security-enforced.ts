import { defineChecklistItem, failing } from './define-checklist-item.ts';

export const securityEnforced = defineChecklistItem({
  name: 'security-enforced',
  title: 'Security constraints validated and enforced',
  looksAt: 'No rule of security finds anything that nobody lets stand.',
  fails: ({ problems }) => failing(problems.filter(({ family }) => family === 'security')),
});
