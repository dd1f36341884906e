import type { HostPlan, ServicePlan } from '../deployment/plan.ts';
import { checkOption, type OptionVerdict } from '../options/check-option.ts';
import type { Fix } from '../projection.ts';
import type { RuleInput } from './define-rule.ts';
import { ownerOfHost, ownerOfService, removal } from './extra-values.ts';

/** An extra option of an element, and what the option data says of it. */
export interface CheckedOption extends OptionVerdict {
  readonly element: string;
  /** The element as a message names it. */
  readonly owner: string;
  readonly path: string;
  /** Removes it. */
  readonly fix: Fix;
}

/** Every extra option of an element, checked; none while the option data is not there. */
export const checkedOptions = (
  plan: ServicePlan | HostPlan,
  { options }: RuleInput,
): readonly CheckedOption[] => {
  const owner = 'service' in plan ? ownerOfService(plan) : ownerOfHost(plan);
  if (!options || owner === null) return [];
  return Object.entries(owner.extra).map(([path, value]) => ({
    element: owner.id,
    owner: owner.name,
    path,
    fix: removal(owner, { path: [path], value, option: path, keys: [] }),
    ...checkOption(options, path, value),
  }));
};
