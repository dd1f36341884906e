import { isDeployed } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService, some } from './names.ts';

export const publicBesideGateway = defineRule({
  code: 'public-beside-gateway',
  family: 'security',
  severity: 'warning',
  why: 'Who can go past the gateway is not held by what it checks: limits, logins, logs.',
  source: 'https://owasp.org/Top10/A01_2021-Broken_Access_Control/',
  ofService: (plan) => {
    if (!isDeployed(plan) || !plan.service.public || plan.kind.role === 'gateway') return [];
    const gates = plan.clients.filter((one) => one.kind?.role === 'gateway' && one.service.public);
    if (gates.length === 0) return [];
    return [
      {
        message: `The ${nameOfService(plan)} is public, although ${some(gates.map(nameOfService))} stands before it.`,
        remedy: 'Let it be reached through the gateway only: turn public off.',
        elements: [plan.id, ...gates.map(({ id }) => id)],
        setting: 'public',
        fix: changeService('Turn public off', plan, { public: false }),
      },
    ];
  },
});
