import { invariant } from '../../result.ts';
import { type Doc, fill, group, line, nest, softfill, softline, space, text } from '../doc.ts';
import { isPathLiteral } from '../escape.ts';
import { hasTargetNeedsParens, targetNeedsParens } from '../precedence.ts';
import { unannotated } from '../shape.ts';
import type { Expr } from '../syntax.ts';
import { parenthesised } from './collections.ts';
import { attrPath } from './names.ts';
import type { Printer } from './printer.ts';

export const pathLiteral = (path: string): Doc => {
  invariant(isPathLiteral(path), `the path literal ${JSON.stringify(path)}`);
  return text(path);
};

const MAX = 2n ** 63n;

/** The lowest integer has no literal: its absolute value is too large for one. */
export const integer = (value: number | bigint): Doc => {
  invariant(typeof value === 'bigint' || Number.isInteger(value), `the integer ${value}`);
  const exact = BigInt(value);
  invariant(exact >= -MAX && exact < MAX, `the integer ${exact}`);
  return text(exact === -MAX ? `${exact + 1n} - 1` : `${exact}`);
};

/** A float has a dot, also in front of an exponent. */
export const float = (value: number): Doc => {
  invariant(Number.isFinite(value), `the number ${value}`);
  const [digits = '', exponent] = `${Object.is(value, -0) ? '-0' : value}`.split('e');
  const mantissa = digits.includes('.') ? digits : `${digits}.0`;
  return text(exponent === undefined ? mantissa : `${mantissa}e${exponent}`);
};

/** `target.path` or `target.path or default` */
export const select = (on: Printer, expr: Expr & { type: 'select' }): Doc => {
  const inParens = targetNeedsParens(expr.target);
  const isName = unannotated(expr.target).type === 'variable';
  return [
    inParens ? parenthesised(on, expr.target) : on.expr(expr.target),
    isName || unannotated(expr.target).type === 'select' ? [] : inParens ? softfill : softline,
    text('.'),
    attrPath(on, expr.path),
    expr.orElse === undefined ? [] : [fill, nest(text('or'), space, on.term(expr.orElse))],
  ];
};

/** `target ? path` */
export const has = (on: Printer, expr: Expr & { type: 'has' }): Doc =>
  group(
    hasTargetNeedsParens(expr.target) ? parenthesised(on, expr.target) : on.expr(expr.target),
    nest(line, text('?'), space, attrPath(on, expr.path)),
  );
