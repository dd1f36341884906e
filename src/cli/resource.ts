import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From the sources, and from the one file that the program is packed into. */
const ROOTS = ['../../', './'];

/** Where a file or folder that ships with the program is; `null` if it is not there. */
export const resource = (path: string): string | null =>
  ROOTS.map((root) => fileURLToPath(new URL(root + path, import.meta.url))).find(existsSync) ??
  null;
