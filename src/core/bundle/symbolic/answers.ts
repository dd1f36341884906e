import type { Condition, Many } from '../../catalog/scope.ts';
import { not } from '../../nix/build.ts';
import type { Expr } from '../../nix/syntax.ts';

/** A condition of the symbolic scope is the code that decides it, and nobody but that scope knows. */
export const condition = (code: Expr): Condition => code as unknown as Condition;
export const codeOf = (one: Condition): Expr => one as unknown as Expr;

/** And its collections are the code of a list, with what one item of it is. */
export interface Collection<T> {
  readonly list: Expr;
  /** How a function over the list calls its argument. */
  readonly name: string;
  readonly item: (one: Expr) => T;
}
export const many = <T>(collection: Collection<T>): Many<T> => collection as unknown as Many<T>;
export const collectionOf = <T>(list: Many<T>): Collection<T> => list as unknown as Collection<T>;

/** `!code`, and of that, `code`. */
export const negated = (code: Expr): Expr => (code.type === 'not' ? code.operand : not(code));
