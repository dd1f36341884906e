import { isDeployed } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

const GUARDED: ReadonlySet<string> = new Set(['data', 'storage', 'messaging']);

export const publicData = defineRule({
  code: 'public-data',
  family: 'security',
  severity: 'warning',
  why: 'Databases and brokers are for the programs that use them, not for the world.',
  source: 'https://owasp.org/Top10/A05_2021-Security_Misconfiguration/',
  ofService: (plan) =>
    isDeployed(plan) && plan.service.public && GUARDED.has(plan.kind.role)
      ? [
          {
            message: `The ${nameOfService(plan)} is public: every address may open its port ${plan.port}.`,
            remedy: 'Let only those reach it who depend on it: turn public off.',
            elements: [plan.id],
            setting: 'public',
            fix: changeService('Turn public off', plan, { public: false }),
          },
        ]
      : [],
});
