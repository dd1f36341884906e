import { inherit } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';

/** Writes `x = a.x;` as `inherit (a) x;`, as a person would, everywhere in an expression. */
export const tidy = (expr: Expr): Expr => {
  switch (expr.type) {
    case 'attrs':
      return { ...expr, bindings: expr.bindings.map(tidyBinding) };
    case 'list':
      return { ...expr, items: expr.items.map(tidy) };
    case 'apply':
      return { ...expr, func: tidy(expr.func), args: expr.args.map(tidy) };
    case 'binary':
      return { ...expr, left: tidy(expr.left), right: tidy(expr.right) };
    case 'lambda':
      return { ...expr, body: tidy(expr.body) };
    case 'annotated':
      return { ...expr, value: tidy(expr.value) };
    case 'if':
      return { ...expr, then: tidy(expr.then), otherwise: tidy(expr.otherwise) };
    default:
      return expr;
  }
};

const tidyBinding = (binding: Binding): Binding => {
  if (binding.type === 'inherit') return binding;
  const { path, value, type: _, ...trivia } = binding;
  const [name] = path;
  if (path.length === 1 && typeof name === 'string' && value.type === 'select' && !value.orElse) {
    const { target, path: selected } = value;
    if (selected.at(-1) === name) {
      const rest = selected.slice(0, -1);
      return inherit(
        [name],
        rest.length === 0 ? target : { type: 'select', target, path: rest },
        trivia,
      );
    }
  }
  return { ...binding, value: tidy(value) };
};
