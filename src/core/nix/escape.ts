import { invariant } from '../result.ts';
import type { Expr, StringPart } from './syntax.ts';

/**
 * All escaping of Nix text.
 *
 * @see https://nix.dev/manual/nix/latest/language/string-literals
 */

/** A piece of a string as it stands in the source: escaped text, or what to interpolate. */
export type SourcePart = string | Expr;

const KEYWORDS = new Set('if then else assert with let in rec inherit or'.split(' '));
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z0-9_'-]*$/;
const PATH = /^([\w.+-]*(\/[\w.+-]+)+|~(\/[\w.+-]+)+|<[\w.+-]+(\/[\w.+-]+)*>)$/;

/** Whether a name may stand unquoted, as a variable or in an attribute path. */
export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name) && !KEYWORDS.has(name);

/** Whether a path may stand as a literal: `./a/b.nix`, `../x`, `/etc/hosts`, `<nixpkgs>`. */
export const isPathLiteral = (path: string): boolean => PATH.test(path);

/**
 * Whether text holds what no Nix string can: a NUL (which cuts it short, silently) or half of a
 * surrogate pair. Such text is refused where it enters; the printer takes it for a bug.
 */
export const hasForbiddenText = (text: string): boolean =>
  text.includes('\0') || /\p{Surrogate}/u.test(text);

const checked = (text: string): string => {
  invariant(!hasForbiddenText(text), 'text that Nix cannot hold');
  return text;
};

/** The parts with neighbouring literals joined: only then can `$` and `{` be seen to meet. */
export const joinParts = (parts: readonly StringPart[]): StringPart[] => {
  const joined: StringPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part !== 'string') joined.push(part);
    else if (typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  for (const part of joined) if (typeof part === 'string') checked(part);
  return joined;
};

const QUOTED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What stands between the quotes of `"…"`; always one line. */
export const quotedParts = (parts: readonly StringPart[]): SourcePart[] =>
  joinParts(parts).map((part, index, all) => {
    if (typeof part !== 'string') return part;
    const escaped = part.replace(/["\\\n\r\t]/g, (char) => QUOTED[char] ?? char);
    // A dollar sign in front of an interpolation would make text of it.
    const dollar = index < all.length - 1 ? /\$(?=\{|$)/g : /\$(?=\{)/g;
    return escaped.replace(dollar, '\\$');
  });

/** Comment text line by line: no line break may end a comment early. */
export const commentLines = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => checked(line).split(/\r\n|\r|\n/)).map((line) => line.trimEnd());

/** Lines of a comment that stands between delimiters. */
export const docLines = (lines: readonly string[]): string[] =>
  commentLines(lines).map((line) => line.replaceAll('*/', '* /'));
