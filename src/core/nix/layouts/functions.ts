import {
  around,
  type Doc,
  group,
  hardline,
  ifBroken,
  join,
  line,
  nest,
  priority,
  softline,
  space,
  text,
} from '../doc.ts';
import { core, isAbsorbable, isAbsorbableTerm, isShortFormals, opensOnSameLine } from '../shape.ts';
import type { Expr, Formals } from '../syntax.ts';
import { variable } from './names.ts';
import type { Printer } from './printer.ts';

type Lambda = Expr & { type: 'lambda' };

/** Behind more names, a body that is not absorbed begins on the next line. */
const FEW_PARAMS = 2;

/** `param: body` */
export const lambda = (on: Printer, expr: Lambda): Doc => {
  if (typeof expr.param === 'string') {
    return group(softline, variable(expr.param), text(':'), body(on, expr.body, 1));
  }
  const head = [formals(on, expr.param), text(':')];
  if (!isAbsorbableTerm(expr.body)) return [head, line, on.expr(expr.body)];
  return opensOnSameLine(expr)
    ? [head, space, priority(on.absorbed(expr.body, false))]
    : [head, line, group(on.bareTerm(expr.body, true))];
};

const body = (on: Printer, expr: Expr, depth: number): Doc => {
  const inner = core(expr);
  if (inner.type === 'lambda' && typeof inner.param === 'string') {
    return [space, variable(inner.param), text(':'), body(on, inner.body, depth + 1)];
  }
  if (isAbsorbable(expr)) return [space, priority(on.absorbed(expr, false))];
  return [depth <= FEW_PARAMS ? line : hardline, on.expr(expr)];
};

/** `{ a, b ? c, ... }@name` */
const formals = (on: Printer, param: Formals): Doc => {
  const { names, ellipsis, as } = param;
  const alias = as === undefined ? [] : [text('@'), variable(as)];
  const edge = isShortFormals(param) ? line : hardline;
  const all: Doc[] = names.map((formal, index) => {
    const isLast = index === names.length - 1 && !ellipsis;
    return [formalOf(on, formal), isLast ? ifBroken(',') : text(',')];
  });
  if (ellipsis) all.push(text('...'));
  if (all.length === 0) return [text('{'), space, text('}'), alias];
  return [group(text('{'), around(edge, nest(join(edge, all))), text('}')), alias];
};

const formalOf = (on: Printer, { name, orElse }: Formals['names'][number]): Doc =>
  orElse === undefined
    ? variable(name)
    : group(variable(name), space, nest(text('?'), on.value(orElse)));
