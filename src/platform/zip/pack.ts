import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Files } from '../../core/ports.ts';

/** The first moment that a zip can hold, in any time zone: the same files give the same bytes. */
const MTIME = new Date(1980, 0, 1);

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : 1;

/** Packs files, sorted by path. */
export const pack = (files: Files): Uint8Array => {
  // No prototype: `__proto__` is a path like any other.
  const entries: Zippable = Object.create(null);
  for (const [path, text] of [...files].sort(byPath)) entries[path] = strToU8(text);
  return zipSync(entries, { mtime: MTIME, level: 6 });
};
