import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const emptyListConcat = defineLint({
  name: 'empty_list_concat',
  find: (expr) =>
    expr.type === 'binary' &&
    expr.operator === '++' &&
    [expr.left, expr.right].some((side) => {
      const list = bare(side);
      return list.type === 'list' && list.items.length === 0;
    })
      ? ['an empty list is joined']
      : [],
  wrong: ['x: x ++ [ ]', 'x: [ ] ++ x'],
  right: ['x: x ++ [ 1 ]'],
});
