import { call, dotted, ifThenElse, type Nix } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';

/** One thing from a NixOS release on, another before: for options that were renamed. */
export const since = (release: `${number}.${number}`, now: Nix, before: Nix): Expr =>
  ifThenElse(call('lib.versionAtLeast', dotted('lib.trivial.release'), release), now, before);
