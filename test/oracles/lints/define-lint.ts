import type { Expr } from '../../../src/core/nix/syntax.ts';

/** What statix or deadnix would say of an expression. */
export interface Lint {
  /** As the tool calls it. */
  readonly name: string;
  /** What is wrong with this expression alone; its parts are asked by themselves. */
  readonly find: (expr: Expr) => readonly string[];
  /** Programs in which it finds something. */
  readonly wrong: readonly string[];
  /** Programs, much like those, in which it finds nothing. */
  readonly right: readonly string[];
}

/** Declares a lint; `index.ts` lists them. */
export const defineLint = (lint: Lint): Lint => lint;
