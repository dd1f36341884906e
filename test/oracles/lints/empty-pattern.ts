import { defineLint } from './define-lint.ts';

export const emptyPattern = defineLint({
  name: 'empty_pattern',
  find: (expr) =>
    expr.type === 'lambda' &&
    typeof expr.param !== 'string' &&
    expr.param.names.length === 0 &&
    expr.param.as === undefined
      ? ['a pattern without names']
      : [],
  wrong: ['{ ... }: 1'],
  right: ['_: 1', '{ a, ... }: a'],
});
