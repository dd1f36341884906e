import { core, isTerm, unannotated } from './shape.ts';
import type { BinaryOperator, Expr } from './syntax.ts';

/**
 * Where parentheses are needed. Levels as in the manual, from tight to loose.
 *
 * @see https://nix.dev/manual/nix/latest/language/operators
 */
const TERM = 0;
const APPLY = 1;
const NEGATE = 2;
const HAS = 3;
const NOT = 7;
const LOWEST = -(2n ** 63n);
/** `if`, `let`, `with`, `assert` and functions reach as far as they can. */
const OPEN = 14;

type Binary = Expr & { type: 'binary' };

interface Rank {
  readonly level: number;
  readonly joins: 'left' | 'right' | 'none';
  /** Whether it does not matter how a chain is put in parentheses. */
  readonly associative?: boolean;
}

const RANKS: Readonly<Record<BinaryOperator, Rank>> = {
  '++': { level: 4, joins: 'right', associative: true },
  '*': { level: 5, joins: 'left' },
  '/': { level: 5, joins: 'left' },
  '+': { level: 6, joins: 'left' },
  '-': { level: 6, joins: 'left' },
  '//': { level: 8, joins: 'right', associative: true },
  '<': { level: 9, joins: 'none' },
  '<=': { level: 9, joins: 'none' },
  '>': { level: 9, joins: 'none' },
  '>=': { level: 9, joins: 'none' },
  '==': { level: 10, joins: 'none' },
  '!=': { level: 10, joins: 'none' },
  '&&': { level: 11, joins: 'left', associative: true },
  '||': { level: 12, joins: 'left', associative: true },
  '->': { level: 13, joins: 'right' },
};

const levelOf = (expr: Expr): number => {
  const whole = unannotated(expr);
  switch (whole.type) {
    case 'apply':
      return whole.args.length === 0 ? levelOf(whole.func) : APPLY;
    case 'int':
      // Printed as a difference.
      if (whole.value === LOWEST) return RANKS['-'].level;
      return isTerm(whole) ? TERM : NEGATE;
    case 'float':
      return isTerm(whole) ? TERM : NEGATE;
    case 'negate':
      return NEGATE;
    case 'has':
      return HAS;
    case 'not':
      return NOT;
    case 'binary':
      return RANKS[whole.operator].level;
    case 'lambda':
    case 'let':
    case 'if':
    case 'with':
    case 'assert':
      return OPEN;
    default:
      return TERM;
  }
};

/** Whether an operand of a binary operator needs parentheses. */
export const operandNeedsParens = (
  operand: Expr,
  operator: BinaryOperator,
  side: 'left' | 'right',
): boolean => {
  const rank = RANKS[operator];
  const level = levelOf(operand);
  if (level !== rank.level) return level > rank.level;
  return rank.joins !== side && !(rank.associative && isChain(operand, operator));
};

/**
 * The operation as it is read again: a chain of an associative operator has no parentheses, so
 * its layout must not depend on where the tree has them.
 */
export const canonical = (expr: Binary): Binary => {
  const { joins, associative } = RANKS[expr.operator];
  if (!associative) return expr;
  const inner = core(joins === 'right' ? expr.left : expr.right);
  if (inner.type !== 'binary' || inner.operator !== expr.operator) return expr;
  const { operator } = expr;
  if (joins === 'right') {
    const noted = notedAs(expr.left);
    const right = { ...expr, left: noted(inner.right) };
    return canonical({ type: 'binary', operator, left: noted(inner.left), right });
  }
  const noted = notedAs(expr.right);
  const left = { ...expr, right: noted(inner.left) };
  return canonical({ type: 'binary', operator, left, right: noted(inner.right) });
};

/** Puts the origin of an operation on its operands. */
const notedAs =
  (whole: Expr) =>
  (operand: Expr): Expr =>
    whole.type === 'annotated' && whole.origin !== undefined
      ? { type: 'annotated', value: operand, origin: whole.origin }
      : operand;

/** Whether an operand of an associative operator is a chain of the same one. */
const isChain = (operand: Expr, operator: BinaryOperator): boolean => {
  const whole = unannotated(operand);
  return whole.type === 'binary' && whole.operator === operator;
};

/** Whether the operand of `!` or `-` needs parentheses; two signs in a row always get them. */
export const signNeedsParens = (operand: Expr, sign: 'not' | 'negate'): boolean => {
  const level = levelOf(operand);
  return level === NEGATE || level >= (sign === 'not' ? NOT : NEGATE);
};

/** Whether what stands in front of `?` needs parentheses. */
export const hasTargetNeedsParens = (target: Expr): boolean => levelOf(target) >= HAS;

/** Whether a function, an argument or a list item needs parentheses. */
export const termNeedsParens = (expr: Expr): boolean => {
  const whole = unannotated(expr);
  // `f a.b or c` is `f (a.b or c)`, but nobody reads it so.
  return !isTerm(whole) || (whole.type === 'select' && whole.orElse !== undefined);
};

/** Whether what stands in front of a dot needs parentheses: numbers and paths would swallow it. */
export const targetNeedsParens = (target: Expr): boolean => {
  const { type } = unannotated(target);
  return termNeedsParens(target) || type === 'int' || type === 'float' || type === 'path';
};
