import { freeVariables } from '../../../src/core/nix/free-variables.ts';
import type { Expr } from '../../../src/core/nix/syntax.ts';
import { defineLint } from './define-lint.ts';

const argumentsOf = ({ param }: Expr & { type: 'lambda' }): readonly string[] =>
  typeof param === 'string'
    ? [param]
    : [...param.names.map(({ name }) => name), ...(param.as === undefined ? [] : [param.as])];

export const unusedArgument = defineLint({
  name: 'deadnix: unused argument',
  find: (expr) => {
    if (expr.type !== 'lambda') return [];
    const defaults =
      typeof expr.param === 'string'
        ? []
        : expr.param.names.flatMap(({ orElse }) => (orElse ? [orElse] : []));
    const used = new Set([...defaults, expr.body].flatMap((one) => [...freeVariables(one)]));
    return argumentsOf(expr)
      .filter((name) => !name.startsWith('_') && !used.has(name))
      .map((name) => `${name} is never used`);
  },
  wrong: ['x: 1', '{ a, b }: a', '{ a, ... }@args: a', 'a: a: a'],
  right: ['_: 1', '_name: 1', '{ a, b ? a }: b', '{ a, ... }@args: [ a args ]'],
});
