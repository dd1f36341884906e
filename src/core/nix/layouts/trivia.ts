import {
  blankLine,
  commentText,
  type Doc,
  group,
  hardline,
  indent,
  join,
  mark,
  space,
} from '../doc.ts';
import { commentLines, docLines } from '../escape.ts';
import type { Trivia } from '../syntax.ts';

/** Comment lines, one under the other. */
export const comments = (lines: readonly string[]): Doc =>
  commentLines(lines).map((line) => [commentText(hash(line)), hardline]);

const hash = (line: string): string => (line === '' ? '#' : `# ${line}`);

/** Comments above; the line of what follows begins behind them. */
const above = (trivia: Trivia): Doc => [
  comments(trivia.comment ?? []),
  trivia.doc?.length ? documentation(trivia.doc) : [],
];

const documentation = (lines: readonly string[]): Doc => [
  commentText('/**'),
  hardline,
  indent(
    2,
    docLines(lines).map((line) => (line === '' ? blankLine : [commentText(line), hardline])),
  ),
  commentText('*/'),
  hardline,
];

const behind = (trivia: Trivia): Doc =>
  trivia.trailing === undefined
    ? []
    : [space, commentText(hash(commentLines([trivia.trailing]).join(' '))), hardline];

/** What is annotated with comments, anywhere in an expression. */
export const withComments = (trivia: Trivia, body: Doc): Doc =>
  mark(trivia.origin, [
    trivia.comment?.length || trivia.doc?.length ? [hardline, above(trivia)] : [],
    body,
    behind(trivia),
  ]);

/** Bindings, or the items of a list: one below the other, with what surrounds each. */
export const items = <T>(
  all: readonly T[],
  separator: Doc,
  triviaOf: (item: T) => Trivia,
  lay: (item: T) => Doc,
): Doc =>
  join(
    separator,
    all.map((item, index) => {
      const trivia = triviaOf(item);
      // Right behind an opening bracket there is never an empty line.
      const blank = trivia.blankBefore === true && index > 0 ? blankLine : [];
      return mark(trivia.origin, [blank, above(trivia), group(lay(item), behind(trivia))]);
    }),
  );
