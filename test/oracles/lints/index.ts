import type { Expr } from '../../../src/core/nix/syntax.ts';
import { boolComparison } from './bool-comparison.ts';
import { boolSimplification } from './bool-simplification.ts';
import { childrenOf } from './children.ts';
import { collapsibleLetIn } from './collapsible-let-in.ts';
import type { Lint } from './define-lint.ts';
import { deprecatedFunctions } from './deprecated-functions.ts';
import { emptyInherit } from './empty-inherit.ts';
import { emptyLetIn } from './empty-let-in.ts';
import { emptyListConcat } from './empty-list-concat.ts';
import { emptyPattern } from './empty-pattern.ts';
import { etaReduction } from './eta-reduction.ts';
import { manualInherit } from './manual-inherit.ts';
import { manualInheritFrom } from './manual-inherit-from.ts';
import { redundantPatternBind } from './redundant-pattern-bind.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { unusedArgument } from './unused-argument.ts';
import { unusedLet } from './unused-let.ts';
import { uselessHasAttr } from './useless-has-attr.ts';

/**
 * What statix and deadnix look for, as far as a tree can tell. Useless parentheses, unquoted URIs and
 * the old `let { }` are no part of a tree: the parser refuses them, or printing it again shows them.
 */
export const LINTS: readonly Lint[] = [
  boolComparison,
  boolSimplification,
  collapsibleLetIn,
  deprecatedFunctions,
  emptyInherit,
  emptyLetIn,
  emptyListConcat,
  emptyPattern,
  etaReduction,
  manualInherit,
  manualInheritFrom,
  redundantPatternBind,
  repeatedKeys,
  unusedArgument,
  unusedLet,
  uselessHasAttr,
];

/** All that a lint finds in a tree. */
export const lintTree = (lint: Lint, tree: Expr): readonly string[] => [
  ...lint.find(tree),
  ...childrenOf(tree).flatMap((child) => lintTree(lint, child)),
];
