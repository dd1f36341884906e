import { fieldsOf } from '../catalog/fields.ts';
import { quote } from '../model/elements.ts';
import { grouped } from '../model/grouped.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const invalidSetting = defineRule({
  code: 'invalid-setting',
  family: 'validation',
  severity: 'error',
  why: 'Where a setting does not fit its kind, the default takes its place.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-option-types',
  ofService: (plan) => {
    const fields = plan.kind ? fieldsOf(plan.kind) : [];
    return [...grouped(plan.faults, ({ key }) => key)].map(([key, [fault]]) => {
      const title = fields.find((field) => field.key === key)?.title ?? key;
      const { [key]: _, ...settings } = plan.service.settings;
      return {
        message: `The setting ${quote(title)} of the ${nameOfService(plan)} does not fit: ${fault?.message ?? 'it is wrong'}.`,
        remedy: 'Correct the value, or clear it to have the default.',
        elements: [plan.id],
        setting: key,
        fix: changeService('Clear it, to have the default', plan, { settings }),
      };
    });
  },
});
