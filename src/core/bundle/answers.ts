import type { Condition, Many } from '../catalog/scope.ts';

/** A condition of the explicit scope is its answer, and nobody but that scope knows. */
export const condition = (holds: boolean): Condition => holds as unknown as Condition;
export const holds = (one: Condition): boolean => one as unknown as boolean;

/** And its collections are arrays. */
export const many = <T>(items: readonly T[]): Many<T> => items as unknown as Many<T>;
export const itemsOf = <T>(list: Many<T>): readonly T[] => list as unknown as readonly T[];
