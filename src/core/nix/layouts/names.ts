import { invariant } from '../../result.ts';
import { type Doc, group, join, text } from '../doc.ts';
import { isIdentifier, quotedParts } from '../escape.ts';
import { literalName, unannotated } from '../shape.ts';
import type { AttrName } from '../syntax.ts';
import type { Printer } from './printer.ts';
import { interpolation, quoted } from './strings.ts';

/** A name that cannot be quoted: of a variable or a parameter. */
export const variable = (name: string): Doc => {
  invariant(isIdentifier(name), `the variable name ${JSON.stringify(name)}`);
  return text(name);
};

/** A name in quotes unless it is a valid identifier. */
export const literal = (name: string): Doc =>
  isIdentifier(name) ? text(name) : group(text(`"${quotedParts([name]).join('')}"`));

/** One segment of an attribute path. */
const attrName = (on: Printer, name: AttrName): Doc => {
  if (typeof name === 'string') return literal(name);
  const plain = literalName(name);
  if (plain !== null) return literal(plain);
  const inner = unannotated(name);
  return inner.type === 'string' ? quoted(on, inner.parts) : interpolation(on, name);
};

/** `a."b c".${d}` */
export const attrPath = (on: Printer, path: readonly AttrName[]): Doc =>
  join(
    text('.'),
    path.map((name) => attrName(on, name)),
  );
