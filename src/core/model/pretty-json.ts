import { sortedEntries } from './canonical.ts';
import { isMembers } from './unchecked.ts';

/** JSON of two spaces, as `JSON.stringify(value, null, 2)` prints it, with keys in canonical order. */
export const prettyJson = (value: unknown, indent = ''): string =>
  isMembers(value)
    ? prettyObject(sortedEntries(value), indent)
    : Array.isArray(value)
      ? block(
          '[',
          ']',
          value.map((item) => prettyJson(item, `${indent}  `)),
          indent,
        )
      : (JSON.stringify(value) ?? 'null');

/** The same, of members in the order in which they are given. */
export const prettyObject = (
  entries: readonly (readonly [string, unknown])[],
  indent = '',
): string =>
  block(
    '{',
    '}',
    entries.map(([key, value]) => `${JSON.stringify(key)}: ${prettyJson(value, `${indent}  `)}`),
    indent,
  );

/** Lines between brackets, one deeper. */
export const block = (
  open: string,
  close: string,
  lines: readonly string[],
  indent: string,
): string =>
  lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
