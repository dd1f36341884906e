import type { ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import type { Json } from '../model/text.ts';
import { type OptionPath, showOptionPath } from '../options/option-path.ts';
import { defineRule, type Finding, type Rule } from './define-rule.ts';
import { type Owner, ownerOfHost, ownerOfService, removal, valuesOf } from './extra-values.ts';

interface OptionRule extends Pick<Rule, 'code' | 'severity' | 'why' | 'source'> {
  readonly remedy: string;
  /** What a value does that it should not, as in `turns off the sandbox`; `null` of most. */
  readonly judge: (path: OptionPath, value: Json) => string | null;
  /** The same fault in a setting of a service. */
  readonly inSettings?: (plan: ServicePlan) => readonly Finding[];
}

const findingsOf = (owner: Owner | null, { judge, remedy }: OptionRule): readonly Finding[] =>
  owner === null
    ? []
    : valuesOf(owner.extra).flatMap((each) => {
        const fault = judge(each.path, each.value);
        if (fault === null) return [];
        const option = showOptionPath(each.path);
        return [
          {
            message: `The extra option ${quote(option)} of ${owner.name} ${fault}.`,
            remedy,
            elements: [owner.id],
            setting: 'extra_options',
            option,
            fix: removal(owner, each),
          },
        ];
      });

/** Declares a rule about single values, above all in the extra options of services and hosts. */
export const defineOptionRule = (rule: OptionRule): Rule =>
  defineRule({
    code: rule.code,
    family: 'security',
    severity: rule.severity,
    why: rule.why,
    source: rule.source,
    ofService: (plan) => [
      ...findingsOf(ownerOfService(plan), rule),
      ...(rule.inSettings?.(plan) ?? []),
    ],
    ofHost: (plan) => findingsOf(ownerOfHost(plan), rule),
  });

/** Whether a path is one of these, where `*` stands for any one step. */
export const isAt = (path: OptionPath, ...patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    const steps = pattern.split('.');
    return (
      steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
    );
  });

/** The texts in a value: itself, or the items of a list. */
export const textsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : [];
