import type { BinaryOperator } from '../../../src/core/nix/syntax.ts';

/** How tightly operators bind: from 1, tight, to {@link LOOSEST}. */
export const LOOSEST = 13;
export const NEGATE = 2;
export const HAS = 3;
export const NOT = 7;
export const LEVELS: readonly (readonly [RegExp, BinaryOperator, number, 'left' | 'right'])[] = [
  [/\+\+/, '++', 4, 'right'],
  [/\/\//, '//', 8, 'right'],
  [/\*/, '*', 5, 'left'],
  [/\//, '/', 5, 'left'],
  [/\+/, '+', 6, 'left'],
  [/->/, '->', 13, 'right'],
  [/-/, '-', 6, 'left'],
  [/<=/, '<=', 9, 'left'],
  [/>=/, '>=', 9, 'left'],
  [/</, '<', 9, 'left'],
  [/>/, '>', 9, 'left'],
  [/==/, '==', 10, 'left'],
  [/!=/, '!=', 10, 'left'],
  [/&&/, '&&', 11, 'left'],
  [/\|\|/, '||', 12, 'left'],
];
