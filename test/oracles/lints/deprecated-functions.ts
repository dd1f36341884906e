import { bare } from './children.ts';
import { defineLint } from './define-lint.ts';

export const deprecatedFunctions = defineLint({
  name: 'deprecated_to_path and deprecated_is_null',
  find: (expr) => {
    const name =
      expr.type === 'variable'
        ? expr.name
        : expr.type === 'select' && bare(expr.target).type === 'variable'
          ? expr.path.at(-1)
          : undefined;
    return name === 'toPath' || name === 'isNull' ? [`${name} is deprecated`] : [];
  },
  wrong: ['builtins.toPath "/a"', 'x: isNull x', 'x: builtins.isNull x'],
  right: ['x: x == null'],
});
