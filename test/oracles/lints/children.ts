import type { AttrName, Binding, Expr, StringPart } from '../../../src/core/nix/syntax.ts';

const exprs = (parts: readonly (AttrName | StringPart)[]): readonly Expr[] =>
  parts.filter((part): part is Expr => typeof part !== 'string');

const ofBindings = (bindings: readonly Binding[]): readonly Expr[] =>
  bindings.flatMap((one) =>
    one.type === 'inherit' ? (one.from ? [one.from] : []) : [...exprs(one.path), one.value],
  );

/** The expressions of which an expression is made. */
export const childrenOf = (expr: Expr): readonly Expr[] => {
  switch (expr.type) {
    case 'string':
    case 'indented':
      return exprs(expr.parts);
    case 'select':
      return [expr.target, ...exprs(expr.path), ...(expr.orElse ? [expr.orElse] : [])];
    case 'has':
      return [expr.target, ...exprs(expr.path)];
    case 'list':
      return expr.items;
    case 'attrs':
      return ofBindings(expr.bindings);
    case 'let':
      return [...ofBindings(expr.bindings), expr.body];
    case 'apply':
      return [expr.func, ...expr.args];
    case 'lambda':
      return typeof expr.param === 'string'
        ? [expr.body]
        : [...expr.param.names.flatMap(({ orElse }) => (orElse ? [orElse] : [])), expr.body];
    case 'if':
      return [expr.condition, expr.then, expr.otherwise];
    case 'with':
      return [expr.scope, expr.body];
    case 'assert':
      return [expr.condition, expr.body];
    case 'binary':
      return [expr.left, expr.right];
    case 'not':
    case 'negate':
      return [expr.operand];
    case 'annotated':
      return [expr.value];
    default:
      return [];
  }
};

/** The expression inside, without its comments. */
export const bare = (expr: Expr): Expr => (expr.type === 'annotated' ? bare(expr.value) : expr);
