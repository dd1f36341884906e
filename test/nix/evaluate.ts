import type { AttrName, BinaryOperator, Binding, Expr } from '../../src/core/nix/syntax.ts';

/** A value of the small part of Nix that {@link evaluate} knows. */
export type Result =
  | bigint
  | boolean
  | readonly Result[]
  | ReadonlyMap<string, Result>
  | ((argument: Result) => Result);

export type Scope = ReadonlyMap<string, Result>;

/** Evaluates integers, booleans, lists, sets and functions as Nix does, but eagerly. */
export const evaluate = (expr: Expr, scope: Scope): Result => {
  const run = (inner: Expr) => evaluate(inner, scope);
  switch (expr.type) {
    case 'annotated':
      return run(expr.value);
    case 'int':
      return BigInt(expr.value);
    case 'bool':
      return expr.value;
    case 'variable':
      return scope.get(expr.name) ?? wrong(`${expr.name} is unknown`);
    case 'list':
      return expr.items.map(run);
    case 'attrs':
      return new Map(bound(expr.bindings, scope));
    case 'let':
      return evaluate(expr.body, new Map([...scope, ...bound(expr.bindings, scope)]));
    case 'with':
      // What is bound around it wins over what it brings in.
      return evaluate(expr.body, new Map([...setOf(run(expr.scope)), ...scope]));
    case 'assert':
      return run(expr.condition) === true ? run(expr.body) : wrong('assertion');
    case 'if':
      return run(run(expr.condition) === true ? expr.then : expr.otherwise);
    case 'not':
      return run(expr.operand) === false;
    case 'negate':
      return wrap(-intOf(run(expr.operand)));
    case 'has':
      return lookUp(run(expr.target), expr.path) !== undefined;
    case 'select': {
      const found = lookUp(run(expr.target), expr.path);
      return found ?? run(expr.orElse ?? wrong('missing attribute'));
    }
    case 'lambda':
      return (argument) =>
        evaluate(expr.body, new Map([...scope, ...taken(expr, argument, scope)]));
    case 'apply':
      return expr.args.reduce<Result>((func, arg) => {
        return typeof func === 'function' ? func(run(arg)) : wrong('not a function');
      }, run(expr.func));
    case 'binary':
      return operate(expr.operator, run(expr.left), run(expr.right));
    default:
      return wrong(expr.type);
  }
};

const wrong = (what: string): never => {
  throw new Error(`cannot evaluate: ${what}`);
};

const intOf = (result: Result): bigint =>
  typeof result === 'bigint' ? result : wrong('no number');
const setOf = (result: Result): ReadonlyMap<string, Result> =>
  result instanceof Map ? result : wrong('no set');
const listOf = (result: Result): readonly Result[] =>
  Array.isArray(result) ? result : wrong('no list');

/** Integers have 64 bits. */
const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

const nameOf = (name: AttrName | undefined): string =>
  typeof name === 'string' ? name : wrong('a name that is an expression');

const bound = (bindings: readonly Binding[], scope: Scope): [string, Result][] =>
  bindings.flatMap((one): [string, Result][] =>
    one.type === 'bind'
      ? [[nameOf(one.path[0]), evaluate(one.value, scope)]]
      : one.names.map((name) => [
          name,
          (one.from === null ? scope : setOf(evaluate(one.from, scope))).get(name) ??
            wrong(`${name} is unknown`),
        ]),
  );

const taken = (
  { param }: Expr & { type: 'lambda' },
  argument: Result,
  scope: Scope,
): [string, Result][] => {
  if (typeof param === 'string') return [[param, argument]];
  const given = setOf(argument);
  return param.names.map(({ name, orElse }) => [
    name,
    given.get(name) ?? evaluate(orElse ?? wrong(`${name} is missing`), scope),
  ]);
};

const lookUp = (target: Result, path: readonly AttrName[]): Result | undefined =>
  path.reduce<Result | undefined>(
    (inner, name) => (inner instanceof Map ? inner.get(nameOf(name)) : undefined),
    target,
  );

const operate = (operator: BinaryOperator, left: Result, right: Result): Result => {
  switch (operator) {
    case '++':
      return [...listOf(left), ...listOf(right)];
    case '//':
      return new Map([...setOf(left), ...setOf(right)]);
    case '+':
      return wrap(intOf(left) + intOf(right));
    case '-':
      return wrap(intOf(left) - intOf(right));
    case '*':
      return wrap(intOf(left) * intOf(right));
    case '/':
      return intOf(left) / intOf(right);
    case '==':
      return show(left) === show(right);
    case '!=':
      return show(left) !== show(right);
    case '<':
      return intOf(left) < intOf(right);
    case '<=':
      return intOf(left) <= intOf(right);
    case '>':
      return intOf(left) > intOf(right);
    case '>=':
      return intOf(left) >= intOf(right);
    case '&&':
      return left === true && right === true;
    case '||':
      return left === true || right === true;
    case '->':
      return left === false || right === true;
  }
};

/** A value as text: numbers in full, sets by name. */
export const show = (result: Result): string => {
  if (typeof result === 'bigint' || typeof result === 'boolean') return `${result}`;
  if (typeof result === 'function') return wrong('a function as a result');
  if (Array.isArray(result)) return `[${result.map(show).join(' ')}]`;
  const entries = [...setOf(result)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${name}=${show(value)};`).join('')}}`;
};
