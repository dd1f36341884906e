import { type OptionPath, showOptionPath } from './option-path.ts';
import { childOf, type OptionFact, type OptionNode } from './option-tree.ts';
import { accepts, isAttributes, isMarker, type OptionType } from './option-type.ts';
import { parseTypeText } from './type-text.ts';

const NOTHING: OptionNode = { children: new Map() };

/** Something that does not fit the option data. */
export interface Misfit {
  /** No such option; a value of another type; or a type whose text nobody understands. */
  readonly code: 'unknown-option' | 'option-type' | 'unknown-type';
  /** Where, as one writes it. */
  readonly at: string;
  /** The type in question; empty of what is unknown. */
  readonly type: string;
  /** A sentence without its full stop. */
  readonly message: string;
}

/**
 * What is wrong with a value at a path: an option that does not exist, a value that is not of the
 * option's type, or a type whose text nobody understands. A path may end above an option or inside
 * of one.
 */
export const conform = (root: OptionNode, path: OptionPath, value: unknown): readonly Misfit[] =>
  descend(root, [], path, value);

function descend(
  node: OptionNode,
  done: OptionPath,
  path: OptionPath,
  value: unknown,
): readonly Misfit[] {
  if (node.fact !== undefined) return option(node, node.fact, done, nest(path, value));
  const [part, ...rest] = path;
  if (part === undefined) return group(node, done, value, undefined);
  const child = childOf(node, part);
  const here = [...done, part];
  return child === undefined ? [unknown(here)] : descend(child, here, rest, value);
}

function nest(path: OptionPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
}

function option(
  node: OptionNode,
  fact: OptionFact,
  path: OptionPath,
  value: unknown,
): readonly Misfit[] {
  const type = parseTypeText(fact.type);
  if (type === undefined) return [notUnderstood(path, fact.type)];
  return ofType(type, node, path, value, fact.type);
}

function ofType(
  type: OptionType,
  node: OptionNode,
  path: OptionPath,
  value: unknown,
  text: string,
): readonly Misfit[] {
  const wrong = [mistyped(path, value, text)];
  switch (type.kind) {
    case 'atom':
    case 'enum':
      if (isAttributes(value) && node.children.size > 0) return group(node, path, value, type);
      return accepts(type, value) ? [] : wrong;
    case 'submodule':
      if (isMarker(value, 'function')) return [];
      return isAttributes(value) ? submodule(node, path, value) : wrong;
    case 'attributes':
      return isAttributes(value) ? group(node, path, value, type, text) : wrong;
    case 'list': {
      if (!Array.isArray(value)) return wrong;
      if (value.length < type.size[0] || value.length > type.size[1]) return wrong;
      const each = node.children.get('*') ?? NOTHING;
      return value.flatMap((item) => ofType(type.of, each, [...path, '*'], item, text));
    }
    case 'union':
      return oneOf(type.options, node, path, value, text) ?? wrong;
  }
}

/** No complaint if one alternative has none; else those of the one that comes nearest. */
function oneOf(
  options: readonly OptionType[],
  node: OptionNode,
  path: OptionPath,
  value: unknown,
  text: string,
): readonly Misfit[] | undefined {
  const found = options.map((each) => ofType(each, node, path, value, text));
  if (found.some((problems) => problems.length === 0)) return [];
  const here = showOptionPath(path);
  return found.find((problems) => !problems.some(({ at }) => at === here));
}

function submodule(
  node: OptionNode,
  path: OptionPath,
  value: Readonly<Record<string, unknown>>,
): readonly Misfit[] {
  return node.children.size === 0 ? [] : group(node, path, value, undefined);
}

/** Attributes that have options of their own, and others, which `free` must admit. */
function group(
  node: OptionNode,
  path: OptionPath,
  value: unknown,
  free: OptionType | undefined,
  text = 'attribute set',
): readonly Misfit[] {
  if (!isAttributes(value)) return [mistyped(path, value, text)];
  return Object.entries(value).flatMap(([name, each]) => {
    const here = [...path, name];
    const own = free?.kind === 'attributes' ? node.children.get(name) : childOf(node, name);
    if (own?.fact !== undefined) return option(own, own.fact, here, each);
    if (free?.kind === 'attributes') {
      const below = own ?? node.children.get('<name>') ?? NOTHING;
      return ofType(free.of, below, here, each, text);
    }
    if (own !== undefined) return group(own, here, each, free, text);
    if (free === undefined) return [unknown(here)];
    return accepts(free, each) || accepts(free, { [name]: each })
      ? []
      : [mistyped(here, each, text)];
  });
}

function unknown(path: OptionPath): Misfit {
  const at = showOptionPath(path);
  return { code: 'unknown-option', at, type: '', message: `The option ${at} does not exist` };
}

function mistyped(path: OptionPath, value: unknown, type: string): Misfit {
  const at = showOptionPath(path);
  const message = `${at}: ${show(value)} is not of the type ${type}`;
  return { code: 'option-type', at, type, message };
}

function notUnderstood(path: OptionPath, type: string): Misfit {
  const at = showOptionPath(path);
  return { code: 'unknown-type', at, type, message: `${at}: its type is not understood: ${type}` };
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
