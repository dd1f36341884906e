import { type Doc, group, text } from '../doc.ts';
import { signNeedsParens, termNeedsParens } from '../precedence.ts';
import type { Expr } from '../syntax.ts';
import { application } from './applications.ts';
import { attrSet, listOf, parenthesised } from './collections.ts';
import { lambda } from './functions.ts';
import { variable } from './names.ts';
import { binary, signed } from './operators.ts';
import type { Printer } from './printer.ts';
import { assertThat, ifThenElse, letIn, withScope } from './statements.ts';
import { indentedString, quoted } from './strings.ts';
import { float, has, integer, pathLiteral, select } from './terms.ts';
import { withComments } from './trivia.ts';
import { absorbed, bareTerm, enclosed, value } from './values.ts';

const expression = (expr: Expr): Doc => {
  switch (expr.type) {
    case 'null':
      return text('null');
    case 'bool':
      return text(`${expr.value}`);
    case 'int':
      return integer(expr.value);
    case 'float':
      return float(expr.value);
    case 'string':
      return quoted(printer, expr.parts);
    case 'indented':
      return indentedString(printer, expr.parts);
    case 'path':
      return pathLiteral(expr.path);
    case 'variable':
      return variable(expr.name);
    case 'select':
      return select(printer, expr);
    case 'has':
      return has(printer, expr);
    case 'list':
      return group(listOf(printer, expr));
    case 'attrs':
      return attrSet(printer, expr, false);
    case 'apply':
      return application(printer, expr);
    case 'lambda':
      return lambda(printer, expr);
    case 'let':
      return letIn(printer, expr);
    case 'if':
      return ifThenElse(printer, expr);
    case 'with':
      return withScope(printer, expr);
    case 'assert':
      return assertThat(printer, expr);
    case 'binary':
      return binary(printer, expr);
    case 'not':
      return signed(printer, '!', expr.operand, signNeedsParens(expr.operand, 'not'));
    case 'negate':
      return signed(printer, '-', expr.operand, signNeedsParens(expr.operand, 'negate'));
    case 'annotated':
      return withComments(expr, expression(expr.value));
  }
};

const term = (expr: Expr): Doc => {
  if (expr.type === 'annotated') return withComments(expr, term(expr.value));
  return termNeedsParens(expr) ? parenthesised(printer, expr) : expression(expr);
};

/** Lays out any expression. */
export const printer: Printer = {
  expr: expression,
  term,
  absorbed: (expr, wide) => absorbed(printer, expr, wide),
  bareTerm: (expr, wide) => bareTerm(printer, expr, wide),
  enclosed: (expr) => enclosed(printer, expr),
  value: (expr) => value(printer, expr),
};
