import type { Condition } from '../../catalog/scope.ts';
import {
  attrs,
  binary,
  bind,
  call,
  ifThenElse,
  indented,
  list,
  type Nix,
  string,
  toExpr,
} from '../../nix/build.ts';
import type { Binding, Expr, StringPart } from '../../nix/syntax.ts';
import { invariant } from '../../result.ts';
import { codeOf, negated } from './answers.ts';

export const equal = (code: Expr, value: string | number | boolean): Expr =>
  typeof value === 'boolean' ? (value ? code : negated(code)) : binary(code, '==', value);

export const choose = (asked: Expr, then: Expr, otherwise: Expr): Expr => {
  if (then.type === 'bool' && otherwise.type === 'bool' && then.value !== otherwise.value) {
    return then.value ? asked : negated(asked);
  }
  if (otherwise.type === 'string' && otherwise.parts.length === 0) {
    return call('lib.optionalString', asked, then);
  }
  return ifThenElse(asked, then, otherwise);
};

/** All joined by an operator; what is empty vanishes. */
export const chain = (operator: '//' | '++', all: readonly Expr[], nothing: Expr): Expr => {
  const [first, ...others] = all.filter((one) => !isEmpty(one));
  return others.reduce((left, right) => binary(left, operator, right), first ?? nothing);
};
const isEmpty = (expr: Expr): boolean =>
  (expr.type === 'list' && expr.items.length === 0) ||
  (expr.type === 'attrs' && expr.bindings.length === 0);

type Item = Nix | readonly [Condition, Nix];

/** Lists that make up a list of which some items depend on a condition. */
export const parts = (items: readonly Item[]): readonly Expr[] => {
  const all: Expr[] = [];
  let open: Nix[] = [];
  for (const item of items) {
    if (isConditional(item)) {
      all.push(list(open), call('lib.optional', codeOf(item[0]), item[1]));
      open = [];
    } else open.push(item);
  }
  return [...all, list(open)];
};
const isConditional = (item: Item): item is readonly [Condition, Nix] =>
  Array.isArray(item) && item.length === 2;

/** A binding as `lib.listToAttrs` wants it. */
export const pairOf = (binding: Binding): Expr => {
  invariant(binding.type === 'bind', 'what is inherited is no pair');
  const [name, ...rest] = binding.path;
  invariant(name !== undefined, 'a binding has a name');
  const value = rest.length === 0 ? binding.value : attrs([bind(rest, binding.value)]);
  return call('lib.nameValuePair', name, value);
};

/** A line of text, or several, with a newline at the end. */
export const linesOf = (line: Nix): Expr => {
  const whole = string([toExpr(line), '\n']);
  invariant(whole.type === 'string', 'text');
  return isOneLine(whole.parts) ? whole : indented(whole.parts);
};
const isOneLine = (all: readonly StringPart[]): boolean =>
  all.every((part) => typeof part !== 'string' || !part.slice(0, -1).includes('\n')) &&
  all.filter((part) => typeof part === 'string' && part.endsWith('\n')).length === 1;
