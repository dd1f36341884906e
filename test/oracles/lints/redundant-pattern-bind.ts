import { defineLint } from './define-lint.ts';

export const redundantPatternBind = defineLint({
  name: 'redundant_pattern_bind',
  find: (expr) =>
    expr.type === 'lambda' &&
    typeof expr.param !== 'string' &&
    expr.param.names.length === 0 &&
    expr.param.as !== undefined
      ? [`${expr.param.as} is all of a pattern`]
      : [],
  wrong: ['{ ... }@args: args'],
  right: ['args: args', '{ a, ... }@args: [ a args ]'],
});
