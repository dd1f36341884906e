import { call, ifThenElse } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** The family of an address that Nix alone knows. */
export const familyIn = (address: Expr): Expr =>
  ifThenElse(call('lib.hasInfix', ':', address), 'ipv6', 'ipv4');
