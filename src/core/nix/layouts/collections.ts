import { around, type Doc, group, hardline, line, nest, space, text } from '../doc.ts';
import type { Expr, Trivia } from '../syntax.ts';
import { binding } from './bindings.ts';
import type { Printer } from './printer.ts';
import { items } from './trivia.ts';

/** `{ … }` without a group of its own; `wide` puts even a single binding on a line of its own. */
export const attrSet = (on: Printer, set: Expr & { type: 'attrs' }, wide: boolean): Doc => {
  const prefix = set.recursive === true ? [text('rec'), space] : [];
  if (set.bindings.length === 0) return [prefix, text('{'), space, text('}')];
  const bindings = items(
    set.bindings,
    hardline,
    (one) => one,
    (one) => binding(on, one),
  );
  return [
    prefix,
    text('{'),
    around(wide || set.expanded ? hardline : line, nest(bindings)),
    text('}'),
  ];
};

/** `[ … ]` without a group of its own; `separator` is between the items. */
export const listOf = (
  on: Printer,
  list: Expr & { type: 'list' },
  separator: Doc = hardline,
): Doc => {
  if (list.items.length === 0) return [text('['), space, text(']')];
  const body = items(list.items, separator, triviaOf, (item) => on.term(itemOf(item)));
  return [text('['), around(list.expanded ? hardline : line, nest(body)), text(']')];
};

const NONE: Trivia = {};
const triviaOf = (item: Expr): Trivia => (item.type === 'annotated' ? item : NONE);
const itemOf = (item: Expr): Expr => (item.type === 'annotated' ? item.value : item);

/** `( … )` */
export const parenthesised = (on: Printer, expr: Expr): Doc =>
  group(text('('), nest(on.enclosed(expr)), text(')'));
