import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

export const unknownKind = defineRule({
  code: 'unknown-kind',
  family: 'validation',
  severity: 'warning',
  why: 'What no version knows how to run is drawn, and not deployed.',
  source: 'https://nixos.org/manual/nixos/stable/#ch-options',
  ofService: (plan) =>
    plan.kind === null
      ? [
          {
            message: `The ${nameOfService(plan)} is of the unknown kind ${quote(plan.service.kind)}, so no machine runs it.`,
            remedy: 'Replace it by a service of a kind from the palette, for example a container.',
            elements: [plan.id],
          },
        ]
      : [],
});
