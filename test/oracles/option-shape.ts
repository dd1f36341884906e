import type { OptionFact, OptionNode } from './option-tree.ts';
import { accepts } from './option-type.ts';
import { parseTypeText } from './type-text.ts';

/** JSON for `test/stub/nixpkgs/nixos/record.nix`, which says what it means. */
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
const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?|"(?:[^"\\$]|\\["\\nt])*")$/;

/** The tree of options in the form that the stand-in for NixOS reads. */
export function optionShape(node: OptionNode): OptionShape {
  const shape: Record<string, OptionShape | ShapeMark> = {};
  if (node.fact !== undefined) {
    shape[''] = markOf(node.fact);
    const each = separatorOf(ATTRIBUTES_OF.exec(node.fact.type)?.[1] ?? '');
    if (each !== undefined) shape['<name>'] = { '': { separator: each } };
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

/** The value of a text that is a literal: an atom, a list of atoms, or an empty set. */
export function literalOf(text: string): { readonly value: unknown } | undefined {
  const trimmed = text.trim();
  if (/^\{\s*\}$/.test(trimmed)) return { value: {} };
  if (LITERAL.test(trimmed)) return { value: JSON.parse(trimmed) };
  const list = /^\[(.*)\]$/s.exec(trimmed)?.[1];
  if (list === undefined) return undefined;
  const items = list.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  if (!items.every((item) => LITERAL.test(item))) return undefined;
  return { value: items.map((item): unknown => JSON.parse(item)) };
}
