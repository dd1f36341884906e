import { type OptionFacts, type OptionNode, optionTree } from './option-tree.ts';

/** The option data, made ready for looking up and searching. */
export interface KnownOptions {
  readonly facts: OptionFacts;
  readonly tree: OptionNode;
  /** Every name, shallow ones first, with itself in lower case. */
  readonly names: readonly (readonly [name: string, lower: string])[];
}

const depthOf = (name: string): number => name.split('.').length;

/** Makes option data ready; takes some ten milliseconds. */
export const knowOptions = (facts: OptionFacts): KnownOptions => ({
  facts,
  tree: optionTree(facts),
  names: Object.keys(facts)
    .map((name) => [name, depthOf(name)] as const)
    .sort(([a, deep], [b, deeper]) => deep - deeper || (a < b ? -1 : 1))
    .map(([name]) => [name, name.toLowerCase()]),
});
