import { trimmedLinesOf } from '../model/lines-of.ts';

const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?|"(?:[^"\\$]|\\["\\nt])*")$/;

/** The value of a text that is a literal: an atom, a list of atoms, or an empty set. */
export const literalOf = (text: string): { readonly value: unknown } | undefined => {
  const trimmed = text.trim();
  if (/^\{\s*\}$/.test(trimmed)) return { value: {} };
  if (LITERAL.test(trimmed)) return { value: JSON.parse(trimmed) };
  const list = /^\[(.*)\]$/s.exec(trimmed)?.[1];
  if (list === undefined) return undefined;
  const items = trimmedLinesOf(list);
  if (!items.every((item) => LITERAL.test(item))) return undefined;
  return { value: items.map((item): unknown => JSON.parse(item)) };
};
