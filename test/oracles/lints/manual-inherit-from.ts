import { defineLint } from './define-lint.ts';

export const manualInheritFrom = defineLint({
  name: 'manual_inherit_from',
  find: (expr) =>
    expr.type === 'attrs' || expr.type === 'let'
      ? expr.bindings.flatMap((one) =>
          one.type === 'bind' &&
          one.path.length === 1 &&
          one.value.type === 'select' &&
          !one.value.orElse &&
          typeof one.path[0] === 'string' &&
          one.value.path.at(-1) === one.path[0]
            ? [`${one.path[0]} is inherited from a set by hand`]
            : [],
        )
      : [],
  wrong: ['x: { y = x.y; }', 'x: let y = x.a.y; in [ y y ]'],
  right: ['x: { inherit (x) y; }', 'x: { y = x.z; }', 'x: { y = x.y or 1; }', 'x: { a.y = x.y; }'],
});
