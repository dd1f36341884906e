import {
  type Doc,
  group,
  hardline,
  join,
  line,
  nest,
  priority,
  softline,
  space,
  text,
} from '../doc.ts';
import { isPlainName } from '../shape.ts';
import type { Bind, Binding, Inherit } from '../syntax.ts';
import { attrPath, literal } from './names.ts';
import type { Printer } from './printer.ts';

/** The most names that an `inherit` has on one line. */
const FEW_NAMES = 3;
/** The longest path of plain names behind which a value never moves to the next line. */
const SHORT_PATH = 4;

/** `path = value;` or `inherit …;` */
export const binding = (on: Printer, one: Binding): Doc =>
  one.type === 'bind' ? bind(on, one) : inherit(on, one);

const bind = (on: Printer, { path, value }: Bind): Doc => {
  const isShort = path.length <= SHORT_PATH && path.every(isPlainName);
  return group(
    attrPath(on, path),
    nest(space, text('='), isShort ? on.value(value) : [softline, priority(on.value(value))]),
    text(';'),
  );
};

const inherit = (on: Printer, { from, names }: Inherit): Doc => {
  const isShort = names.length <= FEW_NAMES;
  const separator = isShort ? line : hardline;
  const list = [join(separator, names.map(literal)), isShort ? softline : hardline, text(';')];
  if (from === null) return group(text('inherit'), separator, nest(list));
  const source = [text('('), nest(on.enclosed(from)), text(')')];
  return group(text('inherit'), nest(group(line, group(source)), separator, list));
};
