import { defineLint } from './define-lint.ts';

export const emptyInherit = defineLint({
  name: 'empty_inherit',
  find: (expr) =>
    (expr.type === 'attrs' || expr.type === 'let') &&
    expr.bindings.some((one) => one.type === 'inherit' && one.names.length === 0)
      ? ['inherit of nothing']
      : [],
  wrong: ['{ inherit; }'],
  right: ['a: { inherit a; }'],
});
