import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const boolComparison = defineLint({
  name: 'bool_comparison',
  find: (expr) =>
    expr.type === 'binary' &&
    (expr.operator === '==' || expr.operator === '!=') &&
    [expr.left, expr.right].some((side) => bare(side).type === 'bool')
      ? ['a comparison with true or false']
      : [],
  wrong: ['x: x == true', 'x: false != x'],
  right: ['x: x == 1'],
});
