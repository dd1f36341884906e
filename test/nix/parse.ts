import type { Expr, NixFile } from '../../src/core/nix/syntax.ts';
import { parseExpr } from './parser/grammar.ts';
import { fail, type Source, skip } from './parser/source.ts';

/**
 * The tree of a Nix file, as far as such trees go: comments are kept above bindings, above list
 * items and at the top of the file. Throws on anything else than Nix.
 *
 * Whether a set or list was on several lines is part of the tree, as it is for nixfmt, unless
 * `keepsExpanded` is false: then the printer alone decides.
 */
export const parseNix = (text: string, { keepsExpanded = true } = {}): NixFile => {
  const source: Source = { text, keepsExpanded, at: 0 };
  const { comment, blankAfter } = skip(source);
  const value = parseExpr(source);
  const body: Expr = blankAfter ? { type: 'annotated', value, blankBefore: true } : value;
  skip(source);
  if (source.at < text.length) fail(source, 'the end of the file');
  return comment.length > 0 ? { header: comment, body } : { body };
};
