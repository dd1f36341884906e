import { isDeployed } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const rootShutOut = defineRule({
  code: 'root-shut-out',
  family: 'security',
  severity: 'warning',
  why: 'Changes of a machine come in over SSH as root. If root may not come in, the next one needs a console.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-changing-config',
  ofService: (plan) => {
    const setting = isDeployed(plan) ? plan.kind.admits : undefined;
    const admitted = setting === undefined ? [] : plan.settings[setting];
    if (setting === undefined || !Array.isArray(admitted)) return [];
    if (admitted.length === 0 || admitted.includes('root')) return [];
    const settings = { ...plan.service.settings, [setting]: [...admitted, 'root'] };
    return [
      {
        message: `The ${nameOfService(plan)} shuts out root, as whom its machine is changed.`,
        remedy: 'List root, too; it comes in by the keys of the people who are drawn.',
        elements: [plan.id],
        setting,
        fix: changeService('Let root in', plan, { settings }),
      },
    ];
  },
});
