import { call, toExpr } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** An integer as text: at once where it is known. */
export const digits = (integer: Expr): Expr =>
  integer.type === 'int' ? toExpr(integer.value.toString()) : call('toString', integer);
