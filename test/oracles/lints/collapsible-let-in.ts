import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const collapsibleLetIn = defineLint({
  name: 'collapsible_let_in',
  find: (expr) => (expr.type === 'let' && bare(expr.body).type === 'let' ? ['let in let'] : []),
  wrong: ['let a = 1; in let b = a; in b'],
  right: ['let a = 1; b = a; in b'],
});
