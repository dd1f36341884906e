import { literalOf } from '../../core/options/literal.ts';
import type { OptionFact, OptionNode } from '../../core/options/option-tree.ts';
import { accepts } from '../../core/options/option-type.ts';
import { parseTypeText } from '../../core/options/type-text.ts';

/** JSON for `nix/stand-in/nixpkgs/nixos/record.nix`, which says what it means. */
export type OptionShape = { readonly [part: string]: OptionShape | ShapeMark };

/** What stands under `""`: how definitions of the option merge, and its default. */
export interface ShapeMark {
  readonly separator?: string;
  readonly one?: true;
  readonly default?: unknown;
}

const SEPARATED = /^(?:null or )?strings concatenated with ("(?:[^"\\]|\\.)*")/;
const ATTRIBUTES_OF = /^(?:lazy )?attribute set of \(?(.*)$/s;
const PACKAGE = /^(?:null or )?package$/;

/** The tree of options in the form that the stand-in for NixOS reads. */
export function optionShape(node: OptionNode): OptionShape {
  const shape: Record<string, OptionShape | ShapeMark> = {};
  if (node.fact !== undefined) {
    shape[''] = markOf(node.fact);
    const each = separatorOf(ATTRIBUTES_OF.exec(node.fact.type)?.[1] ?? '');
    if (each !== undefined) shape['<name>'] = { '': { separator: each } };
    // Releases differ in which of two they take, and whether lists are joined.
    if (node.fact.type === 'nixpkgs config') shape['<name>'] = { '': { one: true } };
  }
  for (const [part, child] of node.children) shape[part] = optionShape(child);
  return shape;
}

function markOf(fact: OptionFact): ShapeMark {
  const separator = separatorOf(fact.type);
  const literal = defaultOf(fact);
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(PACKAGE.test(fact.type) ? { one: true as const } : {}),
    ...(literal === undefined ? {} : { default: literal.value }),
  };
}

function separatorOf(type: string): string | undefined {
  const quoted = SEPARATED.exec(type)?.[1];
  return quoted === undefined ? undefined : String(JSON.parse(quoted));
}

/** An option's default where that is a literal of its type; some defaults are a sentence. */
function defaultOf(fact: OptionFact): { readonly value: unknown } | undefined {
  const literal = fact.default === undefined ? undefined : literalOf(fact.default);
  const type = literal && parseTypeText(fact.type);
  return type && accepts(type, literal.value) ? literal : undefined;
}
