import { type Cursor, Unreadable } from './cursor.ts';
import { metadata } from './metadata.ts';

/** A node as one statement names it. */
export interface Vertex {
  readonly id: string;
  readonly label: string | null;
  readonly shape: string | null;
}

/**
 * An id: letters of any script and most signs; a dash and an equals sign only where no link
 * begins, a colon only where no class does.
 */
const ID =
  /(?:[\p{L}\p{Nd}!#$%'*+.`?\\_/&,]|:(?!::)|-(?![>\-.])|=(?!=))(?:[\p{L}\p{Nd}!"#$%'*+.`?\\_/&,]|:(?!::)|-(?![>\-.])|=(?!=))*/uy;

/** Words that begin statements: Mermaid takes no such word for an id. */
const RESERVED =
  /^(?:style|linkStyle|classDef|class|click|graph|flowchart|flowchart-elk|subgraph|end|href|call|_self|_blank|_parent|_top)$/;

/** Opening and closing marks with the name of the outline; what is longer comes first. */
const OUTLINES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['(((', [[')))', 'doublecircle']]],
  ['((', [['))', 'circle']]],
  ['(-', [['-)', 'ellipse']]],
  ['([', [['])', 'stadium']]],
  ['[[', [[']]', 'subroutine']]],
  ['[(', [[')]', 'cylinder']]],
  [
    '[/',
    [
      ['/]', 'lean_right'],
      ['\\]', 'trapezoid'],
    ],
  ],
  [
    '[\\',
    [
      ['\\]', 'lean_left'],
      ['/]', 'inv_trapezoid'],
    ],
  ],
  ['{{', [['}}', 'hexagon']]],
  ['(', [[')', 'round']]],
  ['[', [[']', 'rectangle']]],
  ['{', [['}', 'diamond']]],
  ['>', [[']', 'odd']]],
];

const MARKDOWN = /"`([^`"]*)`"/y;
const QUOTED = /"([^"]*)"/y;
const PLAIN = /[^[\](){}|"]+/y;
const SLANTED = /(?:[/\\](?!\])|[^\\[\](){}/"])+/y;
const ROUNDED = /(?:(?!-\))[^()[\]{}"])+/y;

/** The text of a label: quoted, quoted Markdown, or as it stands. */
export const labelAt = (cursor: Cursor, plain: RegExp = PLAIN): string => {
  const found = cursor.take(MARKDOWN) ?? cursor.take(QUOTED);
  if (found !== null) return found[1] ?? '';
  const text = cursor.take(plain)?.[0];
  if (text === undefined) throw new Unreadable('a label is empty or not closed');
  return text.trim();
};

const plainOf = (open: string): RegExp =>
  open === '[/' || open === '[\\' ? SLANTED : open === '(-' ? ROUNDED : PLAIN;

/** `[|borders:lt|`: a rectangle with properties. */
const PROPERTIES = /\[\|[^|\]]*\|/y;

const outlineAt = (cursor: Cursor): { label: string; shape: string } | null => {
  if (cursor.take(PROPERTIES) !== null) {
    const label = labelAt(cursor);
    if (!cursor.eat(']')) throw new Unreadable('a label is not closed with "]"');
    return { label, shape: 'rectangle' };
  }
  for (const [open, closings] of OUTLINES) {
    if (!cursor.eat(open)) continue;
    const label = labelAt(cursor, plainOf(open));
    for (const [close, shape] of closings) if (cursor.eat(close)) return { label, shape };
    throw new Unreadable(
      `a label is not closed with ${closings.map(([c]) => `"${c}"`).join(' or ')}`,
    );
  }
  return null;
};

/** The id here; `null` when none begins. Blanks before it are read. */
const idAt = (cursor: Cursor): string | null => {
  cursor.take(/[^\S\n]*/y);
  const found = cursor.peek(ID)?.[0];
  if (found === undefined) return null;
  if (RESERVED.test(found)) throw new Unreadable(`"${found}" is a word of Mermaid's and no name`);
  cursor.at += found.length;
  return found;
};

/** A node here: id, outline with label, class, metadata. */
export const vertexAt = (cursor: Cursor): Vertex | null => {
  const id = idAt(cursor);
  if (id === null) return null;
  const outline = outlineAt(cursor);
  if (cursor.eat(':::') && idAt(cursor) === null) throw new Unreadable('":::" names no class');
  const data = metadata(cursor);
  return {
    id,
    label: data?.label ?? outline?.label ?? null,
    shape: data?.shape ?? outline?.shape ?? null,
  };
};
