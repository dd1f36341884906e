import { defineRule } from './define-rule.ts';
import { nameOfService, some } from './names.ts';

export const externalWithoutAddress = defineRule({
  code: 'external-without-address',
  family: 'validation',
  severity: 'warning',
  why: 'Who depends on an external system is told where it is.',
  source: 'https://12factor.net/backing-services',
  ofService: (plan) =>
    plan.kind?.deployed === false && plan.settings.address === '' && plan.clients.length > 0
      ? [
          {
            message: `The external ${nameOfService(plan)} has no address, but ${some(plan.clients.map(nameOfService))} must reach it.`,
            remedy: 'Give its host name or IP address.',
            elements: [plan.id, ...plan.clients.map(({ id }) => id)],
            setting: 'address',
          },
        ]
      : [],
});
