import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { checkedOptions } from './extra-options.ts';

export const optionType = defineRule({
  code: 'option-type',
  family: 'validation',
  severity: 'error',
  why: "NixOS refuses a configuration with a value that is not of its option's type.",
  source: 'https://nixos.org/manual/nixos/stable/#sec-option-types',
  check: (input) =>
    checkedOptions(input)
      .filter(({ problem }) => problem !== null)
      .map(({ element, owner, path, problem }) => ({
        message: `The extra option ${quote(path)} of ${owner} has a value of another type. ${problem}`,
        remedy: 'Correct the value, or remove the option.',
        elements: [element],
      })),
});
