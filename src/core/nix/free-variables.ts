import type { AttrName, Binding, Expr } from './syntax.ts';

/** Names that an expression uses and does not bind itself. */
export const freeVariables = (expr: Expr): ReadonlySet<string> => {
  const free = new Set<string>();
  visit(expr, new Set(), free);
  return free;
};

type Names = ReadonlySet<string>;

const visit = (expr: Expr, bound: Names, free: Set<string>): void => {
  const go = (one: Expr): void => visit(one, bound, free);
  const path = (names: readonly AttrName[]): void => {
    for (const name of names) if (typeof name !== 'string') go(name);
  };
  switch (expr.type) {
    case 'null':
    case 'bool':
    case 'int':
    case 'float':
    case 'path':
      return;
    case 'variable':
      if (!bound.has(expr.name)) free.add(expr.name);
      return;
    case 'string':
    case 'indented':
      path(expr.parts);
      return;
    case 'select':
      go(expr.target);
      path(expr.path);
      if (expr.orElse) go(expr.orElse);
      return;
    case 'has':
      go(expr.target);
      path(expr.path);
      return;
    case 'list':
      expr.items.forEach(go);
      return;
    case 'attrs':
      bindings(
        expr.bindings,
        expr.recursive ? withNames(bound, expr.bindings) : bound,
        bound,
        free,
      );
      return;
    case 'let': {
      const inner = withNames(bound, expr.bindings);
      bindings(expr.bindings, inner, bound, free);
      visit(expr.body, inner, free);
      return;
    }
    case 'lambda':
      lambda(expr, bound, free);
      return;
    case 'apply':
      go(expr.func);
      expr.args.forEach(go);
      return;
    case 'if':
      [expr.condition, expr.then, expr.otherwise].forEach(go);
      return;
    case 'with':
      [expr.scope, expr.body].forEach(go);
      return;
    case 'assert':
      [expr.condition, expr.body].forEach(go);
      return;
    case 'binary':
      [expr.left, expr.right].forEach(go);
      return;
    case 'not':
    case 'negate':
      go(expr.operand);
      return;
    case 'annotated':
      go(expr.value);
  }
};

const lambda = (expr: Expr & { type: 'lambda' }, bound: Names, free: Set<string>): void => {
  const { param } = expr;
  if (typeof param === 'string') {
    visit(expr.body, new Set([...bound, param]), free);
    return;
  }
  const inner = new Set([...bound, ...param.names.map(({ name }) => name), param.as ?? '']);
  for (const { orElse } of param.names) if (orElse) visit(orElse, inner, free);
  visit(expr.body, inner, free);
};

/** Names that bindings bring into scope. */
const withNames = (bound: Names, all: readonly Binding[]): Names =>
  new Set([
    ...bound,
    ...all.flatMap((one) => {
      if (one.type === 'inherit') return one.names;
      const [first] = one.path;
      return typeof first === 'string' ? [first] : [];
    }),
  ]);

const bindings = (all: readonly Binding[], inner: Names, outer: Names, free: Set<string>): void => {
  for (const one of all) {
    if (one.type === 'inherit') {
      if (one.from) visit(one.from, inner, free);
      else for (const name of one.names) if (!outer.has(name)) free.add(name);
    } else {
      for (const name of one.path) if (typeof name !== 'string') visit(name, inner, free);
      visit(one.value, inner, free);
    }
  }
};
