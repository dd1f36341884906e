import { call, toExpr } from '../nix/build.ts';
import { literalName } from '../nix/shape.ts';
import type { Expr } from '../nix/syntax.ts';

/** A text in which each of some characters is another: at once where it is known. */
export const replaced = (text: Expr, characters: string, by: string): Expr => {
  const known = literalName(text);
  const all = [...characters];
  return known === null
    ? call(
        'lib.replaceStrings',
        all,
        all.map(() => by),
        text,
      )
    : toExpr([...known].map((one) => (all.includes(one) ? by : one)).join(''));
};
