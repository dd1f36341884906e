import type { KnownOptions } from './known-options.ts';
import type { OptionPath } from './option-path.ts';
import { childOf, type OptionFact } from './option-tree.ts';
import type { OptionType } from './option-type.ts';
import { parseTypeText } from './type-text.ts';

/** The option that a path leads to or into. */
export interface OptionAt {
  readonly fact: OptionFact;
  /** What is admitted there; `null` where nobody can tell. */
  readonly type: OptionType | null;
  /** Whether the path ends inside the option's value. */
  readonly inside: boolean;
}

/** What the data says of the end of a path; `null` when it leads to no option. */
export const typeAt = ({ tree }: KnownOptions, path: OptionPath): OptionAt | null => {
  let node = tree;
  let found: OptionAt | null = null;
  for (const [index, step] of path.entries()) {
    const next = childOf(node, step);
    if (next === undefined) {
      if (found === null) return null;
      return { ...found, type: innerOf(found.type, path.slice(index)), inside: true };
    }
    node = next;
    if (node.fact !== undefined) {
      found = { fact: node.fact, type: parseTypeText(node.fact.type) ?? null, inside: false };
    }
  }
  return node.fact === undefined && node.children.size > 0 ? null : found;
};

/** The type of an attribute inside a value. */
const innerOf = (type: OptionType | null, steps: OptionPath): OptionType | null => {
  if (steps.length === 0 || type === null) return type;
  if (type.kind === 'attributes') return innerOf(type.of, steps.slice(1));
  const options = type.kind === 'union' ? type.options : [];
  const attributes = options.find(({ kind }) => kind === 'attributes');
  return attributes === undefined ? null : innerOf(attributes, steps);
};
