import { inherit } from '../nix/build.ts';
import type { Bind, Binding, Expr } from '../nix/syntax.ts';

/**
 * Writes an expression as a person would: `x = a.x;` as `inherit (a) x;`, and a set of one as a
 * longer path.
 */
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
    case 'let':
      return { ...expr, bindings: expr.bindings.map(tidyBinding), body: tidy(expr.body) };
    case 'lambda':
      return { ...expr, body: tidy(expr.body) };
    case 'annotated':
      return { ...expr, value: tidy(expr.value) };
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
  return collapse({ ...binding, value: tidy(value) });
};

/** `a = { b = x; };` as `a.b = x;`, unless a comment stands in between. */
const collapse = (binding: Bind): Bind => {
  const { value } = binding;
  if (value.type !== 'attrs' || value.recursive || value.bindings.length !== 1) return binding;
  const [inner] = value.bindings;
  if (inner?.type !== 'bind' || inner.comment) return binding;
  return {
    ...binding,
    path: [...binding.path, ...inner.path],
    value: inner.value,
    ...(inner.origin !== undefined && { origin: inner.origin }),
  };
};
