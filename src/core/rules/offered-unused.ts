import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Asked only once other domains are drawn that could use it. */
export const offeredUnused = defineRule({
  code: 'offered-unused',
  family: 'security',
  severity: 'info',
  why: 'What is offered is open to every domain that will ever depend on this one.',
  source: 'https://csrc.nist.gov/glossary/term/least_privilege',
  ofService: (plan) => {
    const isUsed = plan.clients.some(({ domain }) => domain !== plan.domain);
    if (!plan.service.offered || isUsed || plan.domain === null) return [];
    return [
      {
        message: `The ${nameOfService(plan)} is offered to other domains, and none of them uses it.`,
        remedy: 'Turn offered off until somebody depends on it.',
        elements: [plan.id],
        setting: 'offered',
        fix: changeService('Turn offered off', plan, { offered: false }),
      },
    ];
  },
});
