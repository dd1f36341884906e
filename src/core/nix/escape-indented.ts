import { joinParts, type SourcePart } from './escape.ts';
import type { StringPart } from './syntax.ts';

/** The lines of `''…''`, escaped, without the indentation that the layout adds. */
export const indentedLines = (parts: readonly StringPart[]): SourcePart[][] => {
  const lines = splitLines(joinParts(parts));
  const widths = lines.map(indentation).filter((width) => width !== null);
  const guarded = lines.findIndex((line) => indentation(line) !== null);
  const loses = widths.length > 0 && Math.min(...widths) > 0;
  return lines.map((line, index) =>
    line.map((part, at) => {
      if (typeof part !== 'string') return part;
      const isLast = at === line.length - 1;
      const next = !isLast ? 'interpolation' : index < lines.length - 1 ? 'newline' : 'end';
      const isFirst = at === 0;
      const blank = isFirst && isLast && isSpaces(part);
      // Nix takes away the indentation that all lines share, and spaces on a line of their own;
      // an escaped character is no indentation.
      if (isFirst && (blank || part.startsWith('\t') || (loses && index === guarded))) {
        return `''\\${escapeLine(part, next)}`.replace(/^(''\\)\t/, '$1t');
      }
      return escapeLine(part, next);
    }),
  );
};

const splitLines = (parts: readonly StringPart[]): StringPart[][] => {
  const lines: StringPart[][] = [[]];
  for (const part of parts) {
    const texts = typeof part === 'string' ? part.split('\n') : [part];
    texts.forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(text);
    });
  }
  return lines;
};

const isSpaces = (text: string): boolean => /^ *$/.test(text);

/** How many spaces a line begins with; null for one that Nix does not count. */
const indentation = (line: readonly StringPart[]): number | null => {
  const [first] = line;
  if (first === undefined) return null;
  if (typeof first !== 'string') return 0;
  const width = first.length - first.replace(/^ +/, '').length;
  return width === first.length && line.length === 1 ? null : width;
};

/**
 * A lone quote in front of what begins with quotes (an escape, or the end of the string) would
 * be read together with them, so it is escaped.
 */
const escapeLine = (text: string, next: 'interpolation' | 'newline' | 'end'): string =>
  text.replace(/''|'|\$|\r/g, (found, at: number) => {
    const rest = text.slice(at + found.length);
    const escapesNext = rest === '' ? next === 'end' : startsWithEscape(rest, next);
    if (found === "''") return "'''";
    if (found === "'") return escapesNext ? "''\\'" : "'";
    if (found === '\r') return "''\\r";
    return startsWithEscape(`$${rest}`, next) ? "''$" : '$';
  });

const startsWithEscape = (text: string, next: string): boolean =>
  text.startsWith('\r') || text.startsWith('${') || (text === '$' && next === 'interpolation');
