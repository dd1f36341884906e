import type { Expr, StringPart } from '../../../src/core/nix/syntax.ts';
import { expect, fail, match, type Source } from './source.ts';

type ParseExpr = (source: Source) => Expr;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The parts of `"…"`, behind the opening quote. */
export const quoted = (source: Source, expr: ParseExpr): StringPart[] => {
  const parts: StringPart[] = [];
  for (;;) {
    if (match(source, /"/) !== null) return joined(parts);
    if (match(source, /\$\{/) !== null) parts.push(interpolated(source, expr));
    else if (match(source, /\\/) !== null) {
      const char = match(source, /[\s\S]/) ?? fail(source, 'a character');
      parts.push(ESCAPES[char] ?? char);
    } else parts.push(match(source, /\$(?!\{)|[^"\\$]+/) ?? fail(source, 'the end of a string'));
  }
};

const interpolated = (source: Source, expr: ParseExpr): Expr => {
  const inner = expr(source);
  expect(source, '}');
  return inner;
};

/** A piece of `''…''`: escaped characters are no indentation. */
type Piece = { readonly text: string; readonly escaped: boolean } | Expr;

/** The parts of `''…''` without indentation, behind the opening quotes. */
export const indented = (source: Source, expr: ParseExpr): StringPart[] => {
  const pieces: Piece[] = [];
  const add = (text: string, escaped: boolean) => pieces.push({ text, escaped });
  match(source, / *\n/);
  for (;;) {
    if (match(source, /''\$/) !== null) add('$', true);
    else if (match(source, /'''/) !== null) add("''", true);
    else if (match(source, /''\\/) !== null) {
      const char = match(source, /[\s\S]/) ?? fail(source, 'a character');
      add(ESCAPES[char] ?? char, true);
    } else if (match(source, /''/) !== null) return joined(strip(pieces));
    else if (match(source, /\$\{/) !== null) pieces.push(interpolated(source, expr));
    else add(match(source, /\$(?!\{)|'(?!')|[^'$]+/) ?? fail(source, 'the end of a string'), false);
  }
};

/** Takes the indentation away that all lines share, as Nix does. */
const strip = (pieces: readonly Piece[]): StringPart[] => {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (!('text' in piece) || piece.escaped) lines.at(-1)?.push(piece);
    else {
      piece.text.split('\n').forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push({ text, escaped: false });
      });
    }
  }
  const shared = Math.min(...lines.map(indentation));
  return lines.flatMap((line, index) => {
    const isLast = index === lines.length - 1;
    const parts = isLast && isBlank(line) ? [] : line.map((piece, at) => cut(piece, at, shared));
    return index === 0 ? parts : ['\n', ...parts];
  });
};

const isBlank = (line: readonly Piece[]): boolean =>
  line.every((piece) => 'text' in piece && !piece.escaped && /^ *$/.test(piece.text));

const indentation = (line: readonly Piece[]): number => {
  if (isBlank(line)) return Number.POSITIVE_INFINITY;
  const [first] = line;
  return first && 'text' in first && !first.escaped ? first.text.search(/[^ ]|$/) : 0;
};

const cut = (piece: Piece, at: number, shared: number): StringPart => {
  if (!('text' in piece)) return piece;
  const spaces = piece.text.search(/[^ ]|$/);
  return at === 0 && !piece.escaped ? piece.text.slice(Math.min(shared, spaces)) : piece.text;
};

const joined = (parts: readonly StringPart[]): StringPart[] => {
  const result: StringPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
};
