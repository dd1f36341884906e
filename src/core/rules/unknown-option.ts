import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { defineRule, type Finding, type RuleInput } from './define-rule.ts';
import { checkedOptions } from './extra-options.ts';

const check = (plan: ServicePlan | HostPlan, input: RuleInput): readonly Finding[] =>
  checkedOptions(plan, input)
    .filter(({ known }) => !known)
    .map(({ element, owner, path, fix }) => ({
      message: `The extra option ${quote(path)} of ${owner} is not among the options of NixOS.`,
      remedy: 'Correct its path, unless a module of your own declares it.',
      elements: [element],
      setting: 'extra_options',
      option: path,
      fix,
    }));

export const unknownOption = defineRule({
  code: 'unknown-option',
  family: 'validation',
  severity: 'warning',
  why: 'NixOS refuses a configuration that sets an option which does not exist.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-writing-modules',
  ofService: check,
  ofHost: check,
});
