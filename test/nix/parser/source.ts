import type { Trivia } from '../../../src/core/nix/syntax.ts';

/** A text and the place in it where reading goes on. */
export interface Source {
  readonly text: string;
  /** Whether sets and lists that are on several lines are noted as such. */
  readonly keepsExpanded: boolean;
  at: number;
}

const KEYWORD = /^(if|then|else|assert|with|let|in|rec|inherit|or)$/;

export const fail = (source: Source, expected: string): never => {
  const line = source.text.slice(0, source.at).split('\n').length;
  const found = source.text.slice(source.at, source.at + 20);
  throw new Error(`line ${line}: expected ${expected}, found ${JSON.stringify(found)}`);
};

/** What the sticky expression matches here, without reading it. */
export const peek = (source: Source, pattern: RegExp): string | null => {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = source.at;
  return sticky.exec(source.text)?.[0] ?? null;
};

/** Reads what the expression matches here. */
export const match = (source: Source, pattern: RegExp): string | null => {
  const found = peek(source, pattern);
  source.at += found?.length ?? 0;
  return found;
};

interface Skipped {
  readonly comment: readonly string[];
  readonly doc: readonly string[];
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** Reads white space and comments. */
export const skip = (source: Source): Skipped => {
  const comment: string[] = [];
  const doc: string[] = [];
  const blankBefore = skipSpace(source);
  let blankAfter = blankBefore;
  for (;;) {
    const hash = match(source, /#.*/);
    const block = hash === null ? match(source, /\/\*[\s\S]*?\*\//) : null;
    if (hash !== null) comment.push(hash.replace(/^# ?/, ''));
    else if (block?.startsWith('/**')) doc.push(...blockLines(block.slice(3, -2)));
    else if (block !== null) comment.push(...blockLines(block.slice(2, -2)));
    else return { comment, doc, blankBefore, blankAfter };
    blankAfter = skipSpace(source);
  }
};

/** Reads white space; whether there is an empty line in it. */
const skipSpace = (source: Source): boolean => (match(source, /\s*/) ?? '').split('\n').length > 2;

const blockLines = (content: string): string[] => {
  const lines = content.trimEnd().split('\n');
  const shown = lines.slice(lines[0]?.trim() === '' ? 1 : 0);
  const margins = shown.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  return shown.map((line) => line.slice(Math.min(...margins)).trimEnd());
};

/** What stands in front of a binding or an item. */
export const triviaOf = ({ comment, doc, blankBefore }: Skipped): Trivia => ({
  ...(comment.length > 0 ? { comment } : {}),
  ...(doc.length > 0 ? { doc } : {}),
  ...(blankBefore ? { blankBefore } : {}),
});

/** A comment on the rest of the line. */
export const trailing = (source: Source): Trivia => {
  const found = match(source, /[ \t]*#.*/);
  return found === null ? {} : { trailing: found.replace(/^[ \t]*# ?/, '') };
};

/** Reads white space, comments and then a sign, or fails. */
export const expect = (source: Source, sign: string): void => {
  skip(source);
  if (!source.text.startsWith(sign, source.at)) fail(source, JSON.stringify(sign));
  source.at += sign.length;
};

/** Reads a sign if it is the next thing. */
export const accept = (source: Source, sign: string): boolean => {
  const from = source.at;
  skip(source);
  if (source.text.startsWith(sign, source.at)) {
    source.at += sign.length;
    return true;
  }
  source.at = from;
  return false;
};

/** Reads a keyword if it is the next thing. */
export const acceptWord = (source: Source, word: string): boolean => {
  const from = source.at;
  skip(source);
  if (match(source, /[a-zA-Z_][a-zA-Z0-9_'-]*/) === word) return true;
  source.at = from;
  return false;
};

/** Reads a name that is no keyword. */
export const identifier = (source: Source): string | null => {
  const name = peek(source, /[a-zA-Z_][a-zA-Z0-9_'-]*/);
  if (name === null || KEYWORD.test(name)) return null;
  source.at += name.length;
  return name;
};
