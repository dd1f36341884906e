import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const digits = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 6);

/** The text if it is short enough, else its beginning and six hex digits of its SHA-256. */
export const fitted = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 7).replace(/-+$/, '')}-${digits(text)}`;

/**
 * Names that differ, for journals that another program wrote: who comes second gets six hex
 * digits of its id.
 */
export const distinct = <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  idOf: (item: T) => string,
): ReadonlyMap<T, string> => {
  const taken = new Set<string>();
  const names = new Map<T, string>();
  for (const item of items) {
    const name = nameOf(item);
    const free = taken.has(name) ? `${name.slice(0, 56)}-${digits(idOf(item))}` : name;
    taken.add(free);
    names.set(item, free);
  }
  return names;
};

export const bySlug = (a: { readonly slug: string }, b: { readonly slug: string }): number =>
  a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;

export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
