import { isDeepStrictEqual } from 'node:util';
import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const uselessHasAttr = defineLint({
  name: 'useless_has_attr',
  find: (expr) => {
    if (expr.type !== 'if') return [];
    const asked = bare(expr.condition);
    const then = bare(expr.then);
    return asked.type === 'has' &&
      then.type === 'select' &&
      !then.orElse &&
      isDeepStrictEqual([asked.target, asked.path], [then.target, then.path])
      ? ['a question that `or` answers']
      : [];
  },
  wrong: ['x: if x ? a then x.a else 1'],
  right: ['x: x.a or 1', 'x: if x ? a then x.b else 1'],
});
