import { defineLint } from './define-lint.ts';

export const emptyLetIn = defineLint({
  name: 'empty_let_in',
  find: (expr) => (expr.type === 'let' && expr.bindings.length === 0 ? ['let of nothing'] : []),
  wrong: ['let in 1'],
  right: ['let a = 1; in a'],
});
