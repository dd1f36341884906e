import { compact } from '../compact.ts';
import { type Doc, group, indent, join, nest, newline, softline, text, widthOf } from '../doc.ts';
import { quotedParts, type SourcePart } from '../escape.ts';
import { indentedLines } from '../escape-indented.ts';
import { isAbsorbableTerm, isSimple } from '../shape.ts';
import type { Expr, StringPart } from '../syntax.ts';
import type { Printer } from './printer.ts';

const OPEN = text('$\u007b');
const CLOSE = text('}');
/** An interpolation that is no wider stays on its line, however long that is. */
const SHORT = 30;

/** `"…"`, on one line: strings are not broken, only what they interpolate. */
export const quoted = (on: Printer, parts: readonly StringPart[]): Doc =>
  group(text('"'), sourceLine(on, quotedParts(parts)), text('"'));

/** `''…''`; as nixfmt does, `"…"` where that takes no more escapes. */
export const indentedString = (on: Printer, parts: readonly StringPart[]): Doc => {
  const lines = indentedLines(parts);
  const isLong = lines.length > 1;
  if (!isLong && !lines.flat().some(needsEscape)) return quoted(on, parts);
  return group(
    text("''"),
    isLong ? softline : [],
    nest(
      join(
        newline,
        lines.map((line) => sourceLine(on, line)),
      ),
    ),
    text("''"),
  );
};

const needsEscape = (part: SourcePart): boolean => typeof part === 'string' && /["\\]/.test(part);

const sourceLine = (on: Printer, line: readonly SourcePart[]): Doc => {
  const [first, ...others] = line;
  if (typeof first !== 'string') {
    return first !== undefined && others.length === 0
      ? alone(on, first)
      : line.map((part) => sourcePart(on, part));
  }
  const [second] = others;
  const margin = first.length - first.trimStart().length;
  // What an interpolation breaks into is indented like the line of text that it is in.
  return margin === first.length && others.length === 1 && second && typeof second !== 'string'
    ? [text(first), indent(margin, alone(on, second))]
    : [
        text(first),
        indent(
          widthOf(first.slice(0, margin)),
          others.map((part) => sourcePart(on, part)),
        ),
      ];
};

/** An interpolation that has a line to itself. */
const alone = (on: Printer, expr: Expr): Doc => group(OPEN, nest(on.enclosed(expr)), CLOSE);

const sourcePart = (on: Printer, part: SourcePart): Doc =>
  typeof part === 'string' ? text(part) : interpolation(on, part);

/** `${…}` */
export const interpolation = (on: Printer, expr: Expr): Doc => {
  const body = on.expr(expr);
  if (isAbsorbableTerm(expr)) return group(OPEN, body, CLOSE);
  if (isSimple(expr)) return [OPEN, compact(body) ?? body, CLOSE];
  return group(OPEN, compact(body, SHORT) ?? nest(softline, body, softline), CLOSE);
};
