import { freeVariables } from '../../../src/core/nix/free-variables.ts';
import type { Binding, Expr } from '../../../src/core/nix/syntax.ts';
import { defineLint } from './define-lint.ts';

const namesOf = (binding: Binding): readonly string[] => {
  if (binding.type === 'inherit') return binding.names;
  const [head] = binding.path;
  return typeof head === 'string' ? [head] : [];
};

const uses = (expr: Expr, name: string): boolean => freeVariables(expr).has(name);

/** Whether anything but the binding itself uses a name. */
const isUsed = (name: string, bindings: readonly Binding[], body: Expr): boolean =>
  uses(body, name) ||
  bindings.some((one) => {
    if (one.type === 'inherit') return one.from !== null && uses(one.from, name);
    return !namesOf(one).includes(name) && uses(one.value, name);
  });

export const unusedLet = defineLint({
  name: 'deadnix: unused let binding',
  find: (expr) =>
    expr.type === 'let'
      ? expr.bindings
          .flatMap(namesOf)
          .filter((name) => !name.startsWith('_') && !isUsed(name, expr.bindings, expr.body))
          .map((name) => `${name} is never used`)
      : [],
  wrong: ['let a = 1; in 2', 'let a = x: a x; in 2', 'x: let inherit (x) a b; in a'],
  right: ['let a = 1; in a', 'let a = 1; b = a; in b', 'let _a = 1; in 2'],
});
