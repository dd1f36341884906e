import { around, type Doc, group, hardline, line, nest, space, text } from '../doc.ts';
import { core, spine } from '../shape.ts';
import type { Expr } from '../syntax.ts';
import { withArguments } from './applications.ts';
import { binding } from './bindings.ts';
import type { Printer } from './printer.ts';
import { items } from './trivia.ts';

/** `let … in body`, always on several lines. */
export const letIn = (on: Printer, expr: Expr & { type: 'let' }): Doc => {
  const bindings = items(
    expr.bindings,
    hardline,
    (one) => one,
    (one) => binding(on, one),
  );
  return [
    group(text('let'), hardline, nest(bindings)),
    hardline,
    group(text('in'), hardline, on.expr(expr.body)),
  ];
};

/** `with scope; body` */
export const withScope = (on: Printer, expr: Expr & { type: 'with' }): Doc => [
  group(text('with'), space, nest(group(on.expr(expr.scope))), text(';')),
  line,
  on.expr(expr.body),
];

/** `assert condition; body`: a call of `assert`, as far as its layout goes. */
export const assertThat = (on: Printer, expr: Expr & { type: 'assert' }): Doc => {
  const condition = core(expr.condition);
  const call =
    condition.type === 'apply'
      ? asserted(on, condition)
      : group(text('assert'), line, group(nest(on.expr(expr.condition))));
  return group(call, text(';'), hardline, on.expr(expr.body));
};

const asserted = (on: Printer, condition: Expr & { type: 'apply' }): Doc => {
  const { func, args } = spine(condition);
  return withArguments(on, text('assert'), [func, ...args], {});
};

/** `if condition then … else …`; a chain of `else if` is one sequence. */
export const ifThenElse = (on: Printer, expr: Expr & { type: 'if' }): Doc =>
  group(branches(on, expr, line));

const branches = (on: Printer, expr: Expr & { type: 'if' }, separator: Doc): Doc => {
  const otherwise = core(expr.otherwise);
  return [
    group(text('if'), line, nest(on.expr(expr.condition)), line, text('then')),
    around(separator, nest(group(on.expr(expr.then)))),
    text('else'),
    space,
    otherwise.type === 'if'
      ? branches(on, otherwise, hardline)
      : [line, nest(group(on.expr(expr.otherwise)))],
  ];
};
