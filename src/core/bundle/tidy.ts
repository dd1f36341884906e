import { attrs, bind, inherit } from '../nix/build.ts';
import type { Bind, Binding, Expr } from '../nix/syntax.ts';

/**
 * Writes an expression as a person would: `x = a.x;` as `inherit (a) x;`, a set of one as a longer
 * path, and a third path with the same beginning as a set.
 */
export const tidy = (expr: Expr): Expr => {
  switch (expr.type) {
    case 'attrs':
      return { ...expr, bindings: gathered(expr.bindings.map(tidyBinding)) };
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

/** From how many paths with the same beginning on these are written as a set; statix says three. */
const MANY = 3;

/** `a.b = 1; a.c = 2; a.d = 3;` as `a = { b = 1; c = 2; d = 3; };`, where the first of them stood. */
const gathered = (bindings: readonly Binding[]): readonly Binding[] => {
  const byHead = new Map<string, Bind[]>();
  for (const one of bindings) {
    const head = headOf(one);
    if (head !== null && one.type === 'bind') byHead.set(head, [...(byHead.get(head) ?? []), one]);
  }
  return bindings.flatMap((one) => {
    const same = byHead.get(headOf(one) ?? '') ?? [];
    if (same.length < MANY || same.some(({ path }) => path.length === 1)) return [one];
    return same[0] === one ? [setOf(same)] : [];
  });
};

const headOf = (binding: Binding): string | null => {
  const head = binding.type === 'bind' ? binding.path[0] : undefined;
  return typeof head === 'string' ? head : null;
};

const setOf = ([first, ...rest]: readonly Bind[]): Binding => {
  const inner = [first, ...rest].flatMap((one) =>
    one
      ? [
          {
            ...one,
            path: one.path.slice(1),
            blankBefore: one !== first && one.blankBefore === true,
          },
        ]
      : [],
  );
  return bind([...(first?.path.slice(0, 1) ?? [])], attrs(gathered(inner)), {
    ...(first?.blankBefore && { blankBefore: true }),
  });
};
