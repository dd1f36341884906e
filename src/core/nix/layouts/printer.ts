import type { Doc } from '../doc.ts';
import { mark } from '../doc.ts';
import { hasComment } from '../shape.ts';
import type { Expr } from '../syntax.ts';

/**
 * The ways in which an expression may stand. The files in this folder lay out one kind of syntax
 * each and call each other through it.
 */
export interface Printer {
  /** Where any expression may stand. */
  readonly expr: (expr: Expr) => Doc;
  /** Where only a term may: an argument, a list item. In parentheses if need be. */
  readonly term: (expr: Expr) => Doc;
  /** Behind what it is a value of, on the same line; `wide` expands a set. */
  readonly absorbed: (expr: Expr, wide: boolean) => Doc;
  /** An absorbable term that brings no group of its own. */
  readonly bareTerm: (expr: Expr, wide: boolean) => Doc;
  /** Between parentheses, or `${` and `}`. */
  readonly enclosed: (expr: Expr) => Doc;
  /** Behind `=` or the `?` of a formal. */
  readonly value: (expr: Expr) => Doc;
}

/** Lays out what an origin is noted on, with the origin on its text. */
export const through =
  (lay: (expr: Expr) => Doc) =>
  (expr: Expr): Doc =>
    expr.type === 'annotated' && !hasComment(expr)
      ? mark(expr.origin, through(lay)(expr.value))
      : lay(expr);
