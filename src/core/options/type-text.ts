import { listOf, type OptionType, union } from './option-type.ts';
import { type Cursor, cursorAt, type Parser } from './type-cursor.ts';
import { phrase } from './type-phrases.ts';

/**
 * The type that a text describes, such as `null or (list of string)`; undefined where the text is
 * not understood.
 *
 * @see https://nixos.org/manual/nixos/stable/#sec-option-types
 */
export function parseTypeText(text: string): OptionType | undefined {
  const cursor = cursorAt(text);
  const type = alternatives(cursor);
  return type !== undefined && cursor.atEnd() ? type : undefined;
}

/** `X or Y`, and `X or Y convertible to it`, as often as they follow each other. */
function alternatives(cursor: Cursor): OptionType | undefined {
  const options: OptionType[] = [];
  do {
    const option = term(cursor);
    if (option === undefined) return undefined;
    options.push(option);
    cursor.take(' convertible to it');
  } while (cursor.take(', or ') || cursor.take(' or '));
  return union(...options);
}

const term: Parser = (cursor) => phrase(cursor, term) ?? inParentheses(cursor) ?? prefixed(cursor);

function inParentheses(cursor: Cursor): OptionType | undefined {
  return cursor.attempt(() => {
    if (!cursor.take('(')) return undefined;
    const type = alternatives(cursor);
    return cursor.take(')') ? type : undefined;
  });
}

type Wrap = (of: OptionType) => OptionType | undefined;

const attributes: Wrap = (of) => ({ kind: 'attributes', of });
const atLeastOne: Wrap = (of) =>
  of.kind === 'list' ? { ...of, size: [1, Number.POSITIVE_INFINITY] } : undefined;

/** What a type begins with, and what that makes of the type that follows. */
const PREFIXES: readonly (readonly [string, Wrap])[] = [
  ['list of ', listOf],
  ['non-empty ', atLeastOne],
  ['attribute set of ', attributes],
  ['attribute sets of ', attributes],
  ['lazy attribute set of ', attributes],
  ['DAG of ', attributes],
  ['pair of ', (of) => ({ kind: 'list', of, size: [2, 2] })],
  ['function that evaluates to a(n) ', () => phrase(cursorAt('nixpkgs overlay'), term)],
];

function prefixed(cursor: Cursor): OptionType | undefined {
  return cursor.attempt(() => {
    const found = PREFIXES.find(([prefix]) => cursor.take(prefix));
    const of = found && term(cursor);
    return of && found?.[1](of);
  });
}
