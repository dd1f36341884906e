import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { checkedOptions } from './extra-options.ts';

export const unknownOption = defineRule({
  code: 'unknown-option',
  family: 'validation',
  severity: 'warning',
  why: 'NixOS refuses a configuration that sets an option which does not exist.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-writing-modules',
  check: (input) =>
    checkedOptions(input)
      .filter(({ known }) => !known)
      .map(({ element, owner, path }) => ({
        message: `The extra option ${quote(path)} of ${owner} is not among the options of NixOS.`,
        remedy: 'Correct its path, unless a module of your own declares it.',
        elements: [element],
      })),
});
