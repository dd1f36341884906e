import { literalName } from './shape.ts';
import type { AttrName, Bind, Binding, Expr, Formals, StringPart, Trivia } from './syntax.ts';

/** What a builder takes for an expression: a tree, or a plain value that stands for one. */
export type Nix =
  | Expr
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Nix[]
  | { readonly [name: string]: Nix };

const isExpr = (value: object): value is Expr => 'type' in value && EXPR_TYPES.has(value.type);
const EXPR_TYPES = new Set<unknown>([
  'null',
  'bool',
  'int',
  'float',
  'string',
  'indented',
  'path',
  'variable',
  'select',
  'has',
  'list',
  'attrs',
  'apply',
  'lambda',
  'let',
  'if',
  'with',
  'assert',
  'binary',
  'not',
  'negate',
  'annotated',
] satisfies Expr['type'][]);

/**
 * The tree of a plain value. Arrays become lists and objects attribute sets, in the order of
 * their keys; strings become strings, never code.
 *
 * An object whose `type` names a kind of expression is taken for a tree: pass values from outside
 * through {@link json}.
 */
export const toExpr = (value: Nix): Expr => {
  if (value === null) return { type: 'null' };
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'bigint') return { type: 'int', value };
  if (typeof value === 'number') {
    // Nix has no integers as large as some numbers without a fraction.
    const isInt = Number.isInteger(value) && Math.abs(value) < 2 ** 63;
    return isInt ? { type: 'int', value } : { type: 'float', value };
  }
  if (typeof value === 'string') return { type: 'string', parts: value === '' ? [] : [value] };
  if (Array.isArray(value)) return list(value as readonly Nix[]);
  return isExpr(value) ? value : set(value as { readonly [name: string]: Nix });
};

/** The tree of a JSON value from outside: no object in it is ever taken for a tree. */
export const json = (value: unknown): Expr => {
  if (Array.isArray(value)) return { type: 'list', items: value.map(json) };
  if (typeof value === 'object' && value !== null) {
    return {
      type: 'attrs',
      bindings: Object.entries(value).map(([name, item]) => bind([name], json(item))),
    };
  }
  return toExpr(value as Nix);
};

/** `{ … }` from plain values; each key is one literal attribute name, dots included. */
export const set = (values: { readonly [name: string]: Nix }): Expr => ({
  type: 'attrs',
  bindings: Object.entries(values).map(([name, value]) => bind([name], value)),
});

/** `{ … }` from bindings. */
export const attrs = (bindings: readonly Binding[]): Expr => ({ type: 'attrs', bindings });

/** An attribute name without its quotes, where it is known. */
const plainName = (name: AttrName): AttrName =>
  typeof name === 'string' ? name : (literalName(name) ?? name);

/** `path = value;` A string path is one literal name; use an array for `a.b.c`. */
export const bind = (
  path: string | readonly AttrName[],
  value: Nix,
  trivia: Trivia = {},
): Bind => ({
  type: 'bind',
  path: typeof path === 'string' ? [path] : path.map(plainName),
  value: toExpr(value),
  ...trivia,
});

/** `inherit names;` or, with `from`, `inherit (from) names;` */
export const inherit = (
  names: readonly string[],
  from: Expr | null = null,
  trivia: Trivia = {},
): Binding => ({ type: 'inherit', from, names, ...trivia });

export const list = (items: readonly Nix[]): Expr => ({ type: 'list', items: items.map(toExpr) });

/** A variable, or a selection from one: `ref('config', 'networking', 'hostName')`. */
export const ref = (name: string, ...path: readonly AttrName[]): Expr => {
  const variable: Expr = { type: 'variable', name };
  return path.length === 0 ? variable : select(variable, path);
};

/** `target.path`, or `target.path or orElse`. */
export const select = (target: Expr, path: readonly AttrName[], orElse?: Nix): Expr =>
  orElse === undefined
    ? { type: 'select', target, path: path.map(plainName) }
    : { type: 'select', target, path: path.map(plainName), orElse: toExpr(orElse) };

export const has = (target: Expr, ...path: readonly AttrName[]): Expr => ({
  type: 'has',
  target,
  path,
});

/** `func args…`; a dotted name is looked up: `call('lib.mkIf', cond, body)`. */
export const call = (func: string | Expr, ...args: readonly Nix[]): Expr => ({
  type: 'apply',
  func: typeof func === 'string' ? dotted(func) : func,
  args: args.map(toExpr),
});

/** `a.b.c` from a string of plain identifiers, for names that we write ourselves. */
export const dotted = (name: string): Expr => {
  const [head = '', ...path] = name.split('.');
  return ref(head, ...path);
};

/** `"…"` with interpolations: ``text`http://${host}:${port}` ``. Plain strings are literal text. */
export const text = (literals: TemplateStringsArray, ...values: readonly (Expr | string)[]): Expr =>
  string(literals.flatMap((literal, index) => [literal, ...values.slice(index, index + 1)]));

/** `"…"` from parts, with neighbouring literals joined. */
export const string = (parts: readonly StringPart[]): Expr => ({
  type: 'string',
  parts: joinLiterals(parts),
});

/** `''…''` from parts; `\n` separates lines. */
export const indented = (parts: readonly StringPart[]): Expr => ({
  type: 'indented',
  parts: joinLiterals(parts),
});

const joinLiterals = (parts: readonly StringPart[]): StringPart[] => {
  const joined: StringPart[] = [];
  // A string inside a string is its text.
  const flat = (part: StringPart): readonly StringPart[] =>
    typeof part !== 'string' && (part.type === 'string' || part.type === 'indented')
      ? part.parts.flatMap(flat)
      : [part];
  for (const part of parts.flatMap(flat)) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + part;
    } else joined.push(part);
  }
  return joined;
};

/** `./a/b.nix` */
export const path = (literal: string): Expr => ({ type: 'path', path: literal });

/** `name: body`, or `{ names, ... }: body` for an array. */
export const lambda = (param: string | readonly string[] | Formals, body: Nix): Expr => ({
  type: 'lambda',
  param: isNames(param)
    ? { type: 'formals', names: param.map((name) => ({ name })), ellipsis: false }
    : param,
  body: toExpr(body),
});
const isNames = (param: string | readonly string[] | Formals): param is readonly string[] =>
  Array.isArray(param);

/** `{ names, ... }: body`: the head of a NixOS module. */
export const moduleOf = (names: readonly string[], body: Nix): Expr =>
  names.length === 0
    ? toExpr(body)
    : lambda({ type: 'formals', names: names.map((name) => ({ name })), ellipsis: true }, body);

/** `let … in body`; without bindings, the body. */
export const letIn = (bindings: readonly Binding[], body: Nix): Expr =>
  bindings.length === 0 ? toExpr(body) : { type: 'let', bindings, body: toExpr(body) };

export const binary = (
  left: Nix,
  operator: (Expr & { type: 'binary' })['operator'],
  right: Nix,
): Expr => ({ type: 'binary', operator, left: toExpr(left), right: toExpr(right) });

export const not = (operand: Nix): Expr => ({ type: 'not', operand: toExpr(operand) });

export const ifThenElse = (condition: Nix, then: Nix, otherwise: Nix): Expr => ({
  type: 'if',
  condition: toExpr(condition),
  // biome-ignore lint/suspicious/noThenProperty: a branch, and no function
  then: toExpr(then),
  otherwise: toExpr(otherwise),
});

/** An expression with a comment, an empty line above or an origin. */
export const annotated = (value: Nix, trivia: Trivia): Expr => ({
  type: 'annotated',
  value: toExpr(value),
  ...trivia,
});
