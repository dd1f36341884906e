import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const boolSimplification = defineLint({
  name: 'bool_simplification',
  find: (expr) => {
    if (expr.type !== 'not') return [];
    const inner = bare(expr.operand);
    return inner.type === 'binary' && inner.operator === '==' ? ['a negated equality'] : [];
  },
  wrong: ['x: !(x == 1)'],
  right: ['x: x != 1', 'x: !(x && true)'],
});
