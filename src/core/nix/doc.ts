import * as spacing from './spacing.ts';
import type { Origin } from './syntax.ts';

/**
 * A document: text with the places where its lines may break. `layout.ts` decides which do.
 *
 * The algebra is Wadler's, with what nixfmt's layout needs beyond it: spacings of several
 * strengths, and groups that break in place of the group around them.
 *
 * @see https://homepages.inf.ed.ac.uk/wadler/papers/prettier/prettier.pdf
 */
export type Doc = Piece | readonly Doc[];

export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly role: TextRole }
  | { readonly type: 'space'; readonly spacing: spacing.Spacing }
  | { readonly type: 'group'; readonly mode: GroupMode; readonly body: Doc }
  /** One level deeper, and `columns` columns more. */
  | { readonly type: 'nest'; readonly levels: number; readonly columns: number; readonly body: Doc }
  | { readonly type: 'mark'; readonly origin: Origin; readonly body: Doc };

/** Comments count towards no width; `broken` text appears in broken groups only. */
export type TextRole = 'code' | 'comment' | 'broken';

/**
 * - `plain`: on one line if it fits, else every {@link line} in it breaks.
 * - `priority`: when the group around it does not fit, this part is broken first, and if all
 *   before and behind it then fits, nothing else is.
 * - `transparent`: its priority parts belong to the group around it.
 */
export type GroupMode = 'plain' | 'priority' | 'transparent';

export const isPiece = (doc: Doc): doc is Piece => !Array.isArray(doc);

export const text = (content: string): Doc => textAs('code', content);
/** Text that is there in a broken group only: a trailing comma. */
export const ifBroken = (content: string): Doc => textAs('broken', content);
export const commentText = (content: string): Doc => textAs('comment', content);
const textAs = (role: TextRole, content: string): Doc =>
  content === '' ? [] : { type: 'text', text: content, role };

const spaceOf = (strength: spacing.Spacing): Doc => ({ type: 'space', spacing: strength });
/** A space that never breaks. */
export const space = spaceOf(spacing.SPACE);
/** A space, or a line break in a broken group. */
export const line = spaceOf(spacing.LINE);
/** Nothing, or a line break in a broken group. */
export const softline = spaceOf(spacing.BREAK);
/** A space, or a line break where what follows would not fit. */
export const fill = spaceOf(spacing.FILL);
/** Nothing, or a line break where what follows would not fit. */
export const softfill = spaceOf(spacing.FILL_BREAK);
/** A line break. */
export const hardline = spaceOf(spacing.HARD);
/** An empty line. */
export const blankLine = spaceOf(spacing.BLANK);
/** A line break inside a string: neighbouring ones add up. */
export const newline = spaceOf(spacing.NEWLINE);

const groupAs =
  (mode: GroupMode) =>
  (...body: readonly Doc[]): Doc => ({ type: 'group', mode, body });
export const group = groupAs('plain');
export const priority = groupAs('priority');
export const transparent = groupAs('transparent');

/** Lines that begin in here are one level deeper. */
export const nest = (...body: readonly Doc[]): Doc => ({
  type: 'nest',
  levels: 1,
  columns: 0,
  body,
});

/** Lines that begin in here have that many more columns in front of them. */
export const indent = (columns: number, ...body: readonly Doc[]): Doc => ({
  type: 'nest',
  levels: 0,
  columns,
  body,
});

/** The text in here comes from `origin`. */
export const mark = (origin: Origin | undefined, body: Doc): Doc =>
  origin === undefined ? body : { type: 'mark', origin, body };

export const join = (separator: Doc, docs: readonly Doc[]): Doc =>
  docs.map((doc, index) => (index === 0 ? doc : [separator, doc]));

export const around = (edge: Doc, ...body: readonly Doc[]): Doc => [edge, body, edge];

/** Columns that text takes: one per character, whatever its width on a screen. */
export const widthOf = (content: string): number => {
  let width = 0;
  for (const _ of content) width += 1;
  return width;
};
