import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { defineRule, type Finding, type RuleInput } from './define-rule.ts';
import { checkedOptions } from './extra-options.ts';

const check = (plan: ServicePlan | HostPlan, input: RuleInput): readonly Finding[] =>
  checkedOptions(plan, input)
    .filter(({ problem }) => problem !== null)
    .map(({ element, owner, path, fix, problem }) => ({
      message: `The extra option ${quote(path)} of ${owner} has a value of another type. ${problem}`,
      remedy: 'Correct the value, or remove the option.',
      elements: [element],
      setting: 'extra_options',
      option: path,
      fix,
    }));

export const optionType = defineRule({
  code: 'option-type',
  family: 'validation',
  severity: 'error',
  why: "NixOS refuses a configuration with a value that is not of its option's type.",
  source: 'https://nixos.org/manual/nixos/stable/#sec-option-types',
  ofService: check,
  ofHost: check,
});
