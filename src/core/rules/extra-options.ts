import { label } from '../model/elements.ts';
import type { Json } from '../model/text.ts';
import { checkOption, type OptionVerdict } from '../options/check-option.ts';
import type { RuleInput } from './define-rule.ts';

/** An extra option of an element, and what the option data says of it. */
export interface CheckedOption extends OptionVerdict {
  readonly element: string;
  /** The element as a message names it. */
  readonly owner: string;
  readonly path: string;
}

/** Every extra option of services and hosts, checked; none while the option data is not there. */
export const checkedOptions = ({ graph, options }: RuleInput): readonly CheckedOption[] => {
  if (!options) return [];
  const given: readonly (readonly [string, Readonly<Record<string, Json>>])[] = [
    ...Object.values(graph.services).map((one) => [one.service_id, one.extra_options] as const),
    ...Object.values(graph.hosts).map((one) => [one.host_id, one.extra_options] as const),
  ];
  return given.flatMap(([element, extra]) =>
    Object.entries(extra).map(([path, value]) => ({
      element,
      owner: label(graph, element),
      path,
      ...checkOption(options, path, value),
    })),
  );
};
