import { blankLine, type Doc, group } from './doc.ts';
import { layout } from './layout.ts';
import { printer } from './layouts/expressions.ts';
import { comments } from './layouts/trivia.ts';
import type { Expr, NixFile, Printed } from './syntax.ts';

/**
 * The text of a Nix file as nixfmt leaves it, and which origin each line comes from.
 *
 * The tree must be one that Nix can express: variables are valid names, paths valid literals,
 * text without NUL. Anything else is a bug of whoever made the tree, and throws.
 *
 * @see https://github.com/NixOS/rfcs/blob/master/rfcs/0166-nix-formatting.md
 */
export const print = (file: NixFile): Printed => {
  const body: Doc = group(printer.expr(file.body));
  const isApart = file.body.type === 'annotated' && file.body.blankBefore === true;
  return layout([comments(file.header ?? []), file.header && isApart ? blankLine : [], body]);
};

/** The text of one expression, without a line break at its end. */
export const printExpr = (expr: Expr): string =>
  layout(group(printer.expr(expr))).text.replace(/\n$/, '');
