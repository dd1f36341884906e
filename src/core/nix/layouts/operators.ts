import { type Doc, fill, group, line, mark, nest, space, text } from '../doc.ts';
import { canonical, operandNeedsParens } from '../precedence.ts';
import { core, isAbsorbableTerm } from '../shape.ts';
import type { BinaryOperator, Expr } from '../syntax.ts';
import { application } from './applications.ts';
import { parenthesised } from './collections.ts';
import type { Printer } from './printer.ts';

type Binary = Expr & { type: 'binary' };
type Side = 'left' | 'right';

const COMPARISONS: readonly BinaryOperator[] = ['<', '<=', '>', '>=', '==', '!='];
const MERGES: readonly BinaryOperator[] = ['//', '++', '+'];

/** Whether the operator takes a set, list or text behind it onto its line. */
export const mergesAbsorbable = (operator: BinaryOperator): boolean => MERGES.includes(operator);

export const operand = (
  on: Printer,
  expr: Expr,
  operator: BinaryOperator,
  side: Side,
  lay: (expr: Expr) => Doc = on.expr,
): Doc => (operandNeedsParens(expr, operator, side) ? on.term(expr) : lay(expr));

/** `left operator right` */
export const binary = (on: Printer, whole: Binary): Doc => {
  const expr = canonical(whole);
  const { operator, left, right } = expr;
  const first = operand(on, left, operator, 'left');
  if (COMPARISONS.includes(operator)) {
    return [first, fill, text(operator), space, operand(on, right, operator, 'right')];
  }
  if (mergesAbsorbable(operator) && isAbsorbableTerm(right)) {
    return group(first, line, text(operator), space, nest(on.expr(right)));
  }
  return chain(on, expr, false);
};

/** All operands of the same operator below each other, or on one line. */
export const chain = (on: Printer, expr: Binary, firstIsWide: boolean): Doc => {
  const { operator } = expr;
  const whole = (doc: Doc) => doc;
  const [first, ...others] = [
    ...flatten(expr.left, 'left', operator, whole),
    ...flatten(expr.right, 'right', operator, whole),
  ];
  if (!first) return [];
  const isWide = firstIsWide && isAbsorbableTerm(first.expr);
  return group(
    first.around(isWide ? on.bareTerm(first.expr, true) : operandOf(on, first, operator)),
    others.map((other) => [
      line,
      other.around([text(operator), nest(follower(on, other, operator))]),
    ]),
  );
};

interface Operand {
  readonly expr: Expr;
  readonly side: Side;
  /** Puts the origins of the chains around it on its text. */
  readonly around: (doc: Doc) => Doc;
}

const flatten = (
  expr: Expr,
  side: Side,
  operator: BinaryOperator,
  around: (doc: Doc) => Doc,
): Operand[] => {
  const inner = core(expr);
  const isLink = inner.type === 'binary' && inner.operator === operator;
  if (!isLink || operandNeedsParens(inner, operator, side)) return [{ expr, side, around }];
  const noted = expr.type === 'annotated' ? (doc: Doc) => around(mark(expr.origin, doc)) : around;
  return [
    ...flatten(inner.left, 'left', operator, noted),
    ...flatten(inner.right, 'right', operator, noted),
  ];
};

const operandOf = (on: Printer, { expr, side }: Operand, operator: BinaryOperator): Doc =>
  operand(on, expr, operator, side);

/** What stands behind an operator: an operation or a call moves to the next line as a whole. */
const follower = (on: Printer, one: Operand, operator: BinaryOperator): Doc => {
  const inner = core(one.expr);
  const isBare = !operandNeedsParens(one.expr, operator, one.side);
  if (isBare && inner.type === 'binary') return group(line, on.expr(one.expr));
  if (isBare && inner.type === 'apply') {
    const origin = one.expr.type === 'annotated' ? one.expr.origin : undefined;
    return mark(origin, group(application(on, inner, { before: line })));
  }
  return [space, operandOf(on, one, operator)];
};

/** `!operand` or `-operand` */
export const signed = (on: Printer, sign: string, expr: Expr, inParens: boolean): Doc => [
  text(sign),
  inParens ? parenthesised(on, expr) : on.expr(expr),
];
