import type { OptionType } from './option-type.ts';
import type { Cursor } from './type-cursor.ts';
import { text } from './type-names.ts';

const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  xdigit: '0-9a-fA-F',
};

/** Reads a POSIX pattern up to where the type around it goes on, and makes a type of it. */
export function takePattern(cursor: Cursor): OptionType | undefined {
  const pattern = cursor.rest().slice(0, lengthOf(cursor.rest()));
  cursor.take(pattern);
  const expression = expressionOf(pattern);
  return expression && text(`string matching ${pattern}`, (value) => expression.test(value));
}

/** Up to a parenthesis that nothing opened, or to an `or` outside of all. */
function lengthOf(rest: string): number {
  let depth = 0;
  let at = 0;
  while (at < rest.length) {
    const char = rest[at];
    if (char === '[') at = endOfSet(rest, at);
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && /^,? or /.test(rest.slice(at)))) return at;
    if (depth === 0 && rest.startsWith(' convertible to it', at)) return at;
    at += char === '\\' ? 2 : 1;
  }
  return rest.length;
}

/** Where a bracket expression ends; a bracket that comes first is an ordinary character. */
function endOfSet(pattern: string, start: number): number {
  const set = /\[\^?\]?(?:\[:\w+:\]|[^\]])*\]/y;
  set.lastIndex = start;
  const found = set.exec(pattern);
  return found === null ? start : start + found[0].length - 1;
}

function expressionOf(pattern: string): RegExp | undefined {
  const source = pattern.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES[name] ?? '');
  try {
    return new RegExp(`^(?:${source})$`, 's');
  } catch {
    return undefined;
  }
}
