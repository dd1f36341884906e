import * as fc from 'fast-check';
import type { BinaryOperator, Binding, Expr, Formals } from '../../src/core/nix/syntax.ts';

/** What programs may refer to; sets always have these names, so that nothing is missing. */
const NUMBERS = ['a', 'b', 'c'];
const FLAGS = ['p', 'q'];
const SETS = ['s', 't'];
const MEMBERS = ['x', 'y'];

const variable = (name: string): Expr => ({ type: 'variable', name });
const bind = (name: string, value: Expr): Binding => ({ type: 'bind', path: [name], value });

const formals = (orElse: fc.Arbitrary<Expr>): fc.Arbitrary<Formals> =>
  fc.option(orElse).map((value) => ({
    type: 'formals',
    names: value === null ? [{ name: 'x' }] : [{ name: 'x' }, { name: 'z', orElse: value }],
    ellipsis: true,
  }));

type Kinds = {
  readonly number: Expr;
  readonly flag: Expr;
  readonly set: Expr;
  readonly list: Expr;
};

/**
 * Programs that evaluate to numbers, flags, sets of the members, and lists of numbers. They hold
 * every operator and every kind of expression in every place that it may stand in.
 */
export const programs: fc.LetrecValue<Kinds> = fc.letrec<Kinds>((tie) => {
  const number = tie('number');
  const flag = tie('flag');
  const set = tie('set');
  const list = tie('list');

  const operation = <T extends BinaryOperator>(
    operators: readonly T[],
    left: fc.Arbitrary<Expr>,
    right = left,
  ) =>
    fc
      .tuple(fc.constantFrom(...operators), left, right)
      .map(([operator, l, r]): Expr => ({ type: 'binary', operator, left: l, right: r }));

  /** The forms that give whatever their body gives. */
  const around = (body: fc.Arbitrary<Expr>): fc.Arbitrary<Expr>[] => [
    fc.record({
      type: fc.constant('if' as const),
      condition: flag,
      // biome-ignore lint/suspicious/noThenProperty: a branch, and no function
      then: body,
      otherwise: body,
    }),
    fc
      .tuple(fc.constantFrom(...NUMBERS), number, fc.constantFrom(...FLAGS), flag, body)
      .map(([n, v, f, w, inner]) => ({
        type: 'let',
        bindings: [bind(`${n}'`, v), bind(`${f}'`, w)],
        body: inner,
      })),
    fc.tuple(set, body).map(([scope, inner]) => ({ type: 'with', scope, body: inner })),
    fc.tuple(flag, body).map(([left, inner]) => ({
      type: 'assert',
      condition: { type: 'binary', operator: '||', left, right: { type: 'bool', value: true } },
      body: inner,
    })),
    fc.tuple(fc.constantFrom(...NUMBERS), body, number).map(([name, inner, arg]) => ({
      type: 'apply',
      func: { type: 'lambda', param: name, body: inner },
      args: [arg],
    })),
    fc.tuple(body, number, flag).map(([inner, one, two]) => ({
      type: 'apply',
      func: {
        type: 'lambda',
        param: 'a',
        body: { type: 'lambda', param: 'p', body: inner },
      },
      args: [one, two],
    })),
    fc.tuple(formals(number), fc.boolean(), body, set).map(([param, sameLine, inner, arg]) => ({
      type: 'apply',
      func: { type: 'lambda', param, body: inner, sameLine },
      args: [arg],
    })),
  ];

  const member = fc.tuple(set, fc.constantFrom(...MEMBERS));

  return {
    number: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.integer({ min: -20, max: 20 }).map((value): Expr => ({ type: 'int', value })),
      fc.constantFrom(...NUMBERS).map(variable),
      operation(['+', '-', '*'], number),
      fc.tuple(number, fc.integer({ min: 1, max: 9 })).map(
        ([left, value]): Expr => ({
          type: 'binary',
          operator: '/',
          left,
          right: { type: 'int', value },
        }),
      ),
      number.map((operand): Expr => ({ type: 'negate', operand })),
      member.map(([target, name]): Expr => ({ type: 'select', target, path: [name] })),
      fc.tuple(member, number).map(
        ([[target, name], orElse]): Expr => ({
          type: 'select',
          target,
          path: [name, 'missing'],
          orElse,
        }),
      ),
      ...around(number),
    ),
    flag: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.boolean().map((value): Expr => ({ type: 'bool', value })),
      fc.constantFrom(...FLAGS).map(variable),
      operation(['<', '<=', '>', '>=', '==', '!='], number),
      operation(['==', '!='], flag),
      operation(['==', '!='], list),
      operation(['&&', '||', '->'], flag),
      flag.map((operand): Expr => ({ type: 'not', operand })),
      fc.tuple(set, fc.constantFrom('x', 'missing')).map(
        ([target, name]): Expr => ({
          type: 'has',
          target,
          path: [name],
        }),
      ),
      ...around(flag),
    ),
    set: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom(...SETS).map(variable),
      fc.tuple(number, number, fc.boolean()).map(
        ([x, y, expanded]): Expr => ({
          type: 'attrs',
          bindings: [bind('x', x), bind('y', y)],
          expanded,
        }),
      ),
      set.map(
        (from): Expr => ({
          type: 'attrs',
          bindings: [{ type: 'inherit', from, names: MEMBERS }],
        }),
      ),
      operation(['//'], set),
      ...around(set),
    ),
    list: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.tuple(fc.array(fc.tuple(number, fc.boolean()), { maxLength: 4 }), fc.boolean()).map(
        ([items, expanded]): Expr => ({
          type: 'list',
          items: items.map(([item, isNoted]) =>
            isNoted ? { type: 'annotated', value: item, comment: ['noted'] } : item,
          ),
          expanded,
        }),
      ),
      operation(['++'], list),
      ...around(list),
    ),
  };
});

/** What the programs refer to. */
export const DEFINITIONS: readonly Binding[] = [
  bind('a', { type: 'int', value: 3 }),
  bind('b', { type: 'int', value: -4 }),
  bind('c', { type: 'int', value: 11 }),
  bind('p', { type: 'bool', value: true }),
  bind('q', { type: 'bool', value: false }),
  ...SETS.map((name, index) =>
    bind(name, {
      type: 'attrs',
      bindings: MEMBERS.map((member, at) => bind(member, { type: 'int', value: 2 * index + at })),
    }),
  ),
];
