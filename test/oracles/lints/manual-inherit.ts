import { defineLint } from './define-lint.ts';

export const manualInherit = defineLint({
  name: 'manual_inherit',
  find: (expr) =>
    expr.type === 'attrs' || expr.type === 'let'
      ? expr.bindings.flatMap((one) =>
          one.type === 'bind' &&
          one.path.length === 1 &&
          one.value.type === 'variable' &&
          one.value.name === one.path[0]
            ? [`${one.value.name} is inherited by hand`]
            : [],
        )
      : [],
  wrong: ['x: { x = x; }'],
  right: ['x: { inherit x; }', 'x: { y = x; }'],
});
