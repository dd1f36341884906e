import { isIdentifier } from './escape.ts';
import type { AttrName, Expr, Formals, Trivia } from './syntax.ts';

/** Questions about the form of an expression, on which its layout depends. */

export const hasComment = (trivia: Trivia): boolean =>
  Boolean(trivia.comment?.length || trivia.doc?.length || trivia.trailing !== undefined);

/** The expression without annotations that leave no trace in the text. */
export const core = (expr: Expr): Expr =>
  expr.type === 'annotated' && !hasComment(expr) ? core(expr.value) : expr;

/** The expression without any annotation. */
export const unannotated = (expr: Expr): Expr =>
  expr.type === 'annotated' ? unannotated(expr.value) : expr;

/** Whether an expression stands on its own, without parentheses, wherever one may. */
export const isTerm = (expr: Expr): boolean => {
  switch (expr.type) {
    case 'annotated':
      return isTerm(expr.value);
    case 'apply':
      return expr.args.length === 0 && isTerm(expr.func);
    case 'int':
      return expr.value >= 0;
    case 'float':
      return expr.value > 0 || Object.is(expr.value, 0);
    case 'null':
    case 'bool':
    case 'string':
    case 'indented':
    case 'path':
    case 'variable':
    case 'select':
    case 'list':
    case 'attrs':
      return true;
    default:
      return false;
  }
};

/** Whether a term's last line alone may go with what is in front of its first. */
export const isAbsorbableTerm = (expr: Expr): boolean => {
  const term = core(expr);
  switch (term.type) {
    case 'indented':
      return term.parts.some((part) => typeof part === 'string' && part.includes('\n'));
    case 'attrs':
      return term.bindings.length > 0;
    case 'list':
      return term.items.length > 0;
    default:
      return false;
  }
};

/** Like {@link isAbsorbableTerm}, for expressions: `with pkgs; [ … ]` and `x: { … }` too. */
export const isAbsorbable = (expr: Expr): boolean => {
  const whole = core(expr);
  if (whole.type === 'with') return isAbsorbableTerm(whole.body);
  if (whole.type !== 'lambda') return isAbsorbableTerm(whole);
  const body = core(whole.body);
  if (typeof whole.param !== 'string') return opensOnSameLine(whole);
  return body.type === 'lambda' ? isAbsorbable(body) : isAbsorbableTerm(body);
};

/** The name that a string expression stands for, if it is plain text. */
export const literalName = (name: Expr): string | null => {
  const inner = unannotated(name);
  if (inner.type !== 'string') return null;
  return inner.parts.every((part) => typeof part === 'string') ? inner.parts.join('') : null;
};

/** Whether an expression is so simple that breaking it would not make it clearer. */
export const isSimple = (expr: Expr): boolean => {
  const whole = core(expr);
  switch (whole.type) {
    case 'string':
    case 'indented':
    case 'path':
    case 'variable':
    case 'null':
    case 'bool':
      return true;
    case 'int':
    case 'float':
      return isTerm(whole);
    case 'select':
      return whole.orElse === undefined && isSimple(whole.target) && whole.path.every(isPlainName);
    case 'apply':
      return whole.args.length <= 2 && isSimple(whole.func) && whole.args.every(isSimple);
    default:
      return false;
  }
};

/** The most formals that are on one line, without `...`. */
const FEW_FORMALS = 2;

/** Whether formals are so few and plain that they are on one line. */
export const isShortFormals = ({ names }: Formals): boolean =>
  names.length <= FEW_FORMALS && names.every(({ orElse }) => orElse === undefined);

/** Whether a function's body begins on the line of its formals. */
export const opensOnSameLine = ({ param, body, sameLine }: Expr & { type: 'lambda' }): boolean =>
  sameLine === true && typeof param !== 'string' && isShortFormals(param) && isAbsorbableTerm(body);

/** Whether a name in a path is printed without quotes. */
export const isPlainName = (name: AttrName): boolean => {
  const literal = typeof name === 'string' ? name : literalName(name);
  return literal !== null && isIdentifier(literal);
};

/** The parts of a chain of arguments, however it was built: `f a b` and `(f a) b` are one. */
export const spine = (expr: Expr & { type: 'apply' }): { func: Expr; args: readonly Expr[] } => {
  const func = core(expr.func);
  if (func.type !== 'apply') return { func: expr.func, args: expr.args };
  const inner = spine(func);
  return { func: inner.func, args: [...inner.args, ...expr.args] };
};
