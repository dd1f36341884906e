import { listOf, type OptionType, union } from './option-type.ts';
import type { Cursor, Parser } from './type-cursor.ts';
import { ATOMS, integer, NAMED, number, text } from './type-names.ts';
import { takePattern } from './type-pattern.ts';
import { prose } from './type-prose.ts';

const BY_LENGTH = Object.entries(NAMED).sort(([a], [b]) => b.length - a.length);
const ENUM_VALUE = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|<null>/y;

/** Reads a type that is no composition of others by `or`, `list of` and their like. */
export function phrase(cursor: Cursor, term: Parser): OptionType | undefined {
  return (
    bounded(cursor) ??
    enumeration(cursor) ??
    matching(cursor) ??
    section(cursor) ??
    prose(cursor) ??
    atoms(cursor) ??
    tuple(cursor, term) ??
    named(cursor)
  );
}

function named(cursor: Cursor): OptionType | undefined {
  const found = BY_LENGTH.find(
    ([name]) =>
      /^(?:[),]| (?:or|convertible)\b|$)/.test(cursor.rest().slice(name.length)) &&
      cursor.take(name),
  );
  return found?.[1];
}

const RANGES: readonly (readonly [RegExp, typeof integer])[] = [
  [/\d+ bit (?:un)?signed integer; between (-?\d+) and (-?\d+) \(both inclusive\)/y, integer],
  [/integer between (-?\d+) and (-?\d+) \(both inclusive\)/y, integer],
  [
    /integer or floating point number between (-?[\d.]+) and (-?[\d.]+) \(both inclusive\)/y,
    number,
  ],
  [/float between (-?[\d.]+) and (-?[\d.]+) \(inclusive\)/y, number],
];

function bounded(cursor: Cursor): OptionType | undefined {
  for (const [expression, make] of RANGES) {
    const found = cursor.match(expression);
    if (found) return make(found[0] ?? '', Number(found[1]), Number(found[2]));
  }
  const length = cursor.match(/string of length (\d+)/y)?.[1];
  return length === undefined
    ? undefined
    : text(`string of length ${length}`, (value) => value.length === Number(length));
}

function enumeration(cursor: Cursor): OptionType | undefined {
  const single = cursor.match(/value ("(?:[^"\\]|\\.)*") \(singular enum\)/y)?.[1];
  if (single !== undefined) return { kind: 'enum', values: [String(JSON.parse(single))] };
  if (!cursor.take('one of ')) return undefined;
  const values: (string | number | boolean | null)[] = [];
  do {
    const value = cursor.match(ENUM_VALUE)?.[0];
    if (value === undefined) return undefined;
    values.push(value === '<null>' ? null : JSON.parse(value));
  } while (
    cursor.attempt(() => (cursor.take(', ') && !cursor.rest().startsWith('or ')) || undefined)
  );
  return { kind: 'enum', values };
}

function matching(cursor: Cursor): OptionType | undefined {
  if (cursor.match(/strings concatenated with "(?:[^"\\]|\\.)*"/y))
    return text('string', () => true);
  if (!cursor.take('string matching the pattern ')) return undefined;
  return takePattern(cursor);
}

/** `section of an INI file (attrs of ...)`. */
function section(cursor: Cursor): OptionType | undefined {
  return cursor.attempt(() => {
    if (!cursor.take('section of an INI file (attrs of ')) return undefined;
    const of = atoms(cursor);
    return of && cursor.take(')') ? { kind: 'attributes', of } : undefined;
  });
}

const ATOM_LIST = /(?:\w+ )*?(?:atom|values) \(([^()]*)\)/y;
const BARE_LIST = /(?:string|int), (?:[a-z]+, )*(?:[a-z]+ )?or (?:[a-z]+)(?: of them)?/y;
const MANY =
  / or (?:a (?:non-empty )?list of (?:them|values)(?: for duplicate keys|, that will be joined with a comma)?)/y;

/** `atom (null, bool, int, float or string)`, with or without lists of them. */
function atoms(cursor: Cursor): OptionType | undefined {
  const found = cursor.match(ATOM_LIST)?.[1] ?? cursor.match(BARE_LIST)?.[0];
  if (found === undefined) return undefined;
  const parts = found
    .replace(/ or list of them$/, '')
    .split(/, or |, | or /)
    .map((part) => ATOMS[part]);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const many = found.includes('list of them') || cursor.match(MANY) !== undefined;
  const each = union(...known);
  return many ? union(each, listOf(each)) : each;
}

/** `tuple of (A) (B) (C)`. */
function tuple(cursor: Cursor, term: Parser): OptionType | undefined {
  if (!cursor.take('tuple of')) return undefined;
  const parts: OptionType[] = [];
  for (;;) {
    const part = cursor.take(' ') ? term(cursor) : undefined;
    if (part === undefined) break;
    parts.push(part);
  }
  return { kind: 'list', of: union(...parts), size: [parts.length, parts.length] };
}
