import { isDeployed } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

export const dependencyElsewhere = defineRule({
  code: 'dependency-elsewhere',
  family: 'validation',
  severity: 'error',
  why: 'Some programs meet by a socket, or at an address that only their own machine has.',
  source: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3',
  ofService: (plan) => {
    if (!isDeployed(plan)) return [];
    const { host, kind } = plan;
    return plan.requires
      .filter(isDeployed)
      .filter((one) => kind.findsBeside?.includes(one.kind.kind) && one.host !== host)
      .map((one) => ({
        message: `The ${nameOfService(plan)} on ${nameOfHost(host)} finds a ${one.kind.title} on its own host only, but the ${nameOfService(one)} is on ${nameOfHost(one.host)}.`,
        remedy: 'Place both on one host.',
        elements: [plan.id, one.id],
        ...(one.host.host && {
          fix: changeService(`Place it on ${nameOfHost(one.host)}`, plan, {
            host_id: one.host.host.host_id,
          }),
        }),
      }));
  },
});
