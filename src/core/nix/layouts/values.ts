import {
  type Doc,
  group,
  line,
  nest,
  priority,
  softline,
  space,
  text,
  transparent,
} from '../doc.ts';
import { canonical } from '../precedence.ts';
import { core, isAbsorbable, isAbsorbableTerm, isTerm } from '../shape.ts';
import type { Expr } from '../syntax.ts';
import { application } from './applications.ts';
import { attrSet, listOf } from './collections.ts';
import { chain, mergesAbsorbable, operand } from './operators.ts';
import { type Printer, through } from './printer.ts';

/** What stands behind `=`: on its line where nothing is gained by a new one. */
export const value = (on: Printer, expr: Expr): Doc =>
  through((inner) => behindEquals(on, inner))(expr);

const behindEquals = (on: Printer, expr: Expr): Doc => {
  if (isAbsorbable(expr)) return nest(space, group(on.absorbed(expr, !isOneInherit(expr))));
  switch (expr.type) {
    case 'string':
    case 'indented':
    case 'path':
      return nest(space, group(on.expr(expr)));
    case 'apply':
      return nest(application(on, expr, { before: line }));
    case 'with':
      return nest(group(line, on.expr(expr)));
    case 'binary':
      return operation(on, expr);
    default:
      return isTerm(expr) && expr.type !== 'annotated'
        ? nest(group(line, on.expr(expr)))
        : nest(line, group(on.expr(expr)));
  }
};

/** `{ inherit x; }` stays on one line. */
const isOneInherit = (expr: Expr): boolean => {
  const whole = core(expr);
  if (whole.type !== 'attrs') return false;
  const [only, ...others] = whole.bindings;
  return only?.type === 'inherit' && others.length === 0 && !only.comment && !only.doc;
};

const operation = (on: Printer, whole: Expr & { type: 'binary' }): Doc => {
  const expr = canonical(whole);
  const { operator, left, right } = expr;
  if (mergesAbsorbable(operator)) {
    if (isAbsorbableTerm(left)) return [space, chain(on, expr, true)];
    if (isAbsorbableTerm(right)) {
      const last = transparent(text(operator), space, priority(on.bareTerm(right, true)));
      return nest(group(line, operand(on, left, operator, 'left'), line, last));
    }
  }
  return nest(line, group(on.expr(expr)));
};

/** An absorbable term that brings no group of its own. */
export const bareTerm = (on: Printer, expr: Expr, wide: boolean): Doc =>
  through((inner) => {
    if (inner.type === 'attrs') return attrSet(on, inner, wide && inner.bindings.length > 0);
    return inner.type === 'list' ? listOf(on, inner) : on.expr(inner);
  })(expr);

/** A value behind what it belongs to, on the same line if it is absorbable. */
export const absorbed = (on: Printer, expr: Expr, wide: boolean): Doc =>
  through((inner) => {
    if (isAbsorbableTerm(inner)) return bareTerm(on, inner, wide);
    if (inner.type !== 'with' || !isAbsorbableTerm(inner.body)) return on.expr(inner);
    const scope = [text('with'), space, nest(group(on.expr(inner.scope))), text(';')];
    return group(softline, scope, space, priority(on.bareTerm(inner.body, true)));
  })(expr);

/** What stands between parentheses, or `${` and `}`. */
export const enclosed = (on: Printer, expr: Expr): Doc =>
  through((inner) => {
    if (isAbsorbable(inner)) return group(absorbed(on, inner, false));
    if (inner.type === 'apply') {
      return application(on, inner, { indentsFunction: true, after: softline });
    }
    const body = group(on.expr(inner));
    const staysBehindBracket = inner.type === 'select' && !isAbsorbableTerm(inner.target);
    return [staysBehindBracket ? [] : softline, body, softline];
  })(expr);
