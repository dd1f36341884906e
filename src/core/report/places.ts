import type { BundleFile, Diagnostic } from '../projection.ts';

/** A line of the bundle, counted from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** Where people look first for what an element became; all other files come after. */
const FOLDERS = ['modules/domains/', 'hosts/', 'home/', 'modules/', 'apps/'] as const;

const rankOf = (path: string): number => {
  const found = FOLDERS.findIndex((folder) => path.startsWith(folder));
  return found < 0 ? FOLDERS.length : found;
};

interface Line extends Place {
  readonly text: string;
}

/** The lines of each element, the best file first. */
const linesByElement = (files: readonly BundleFile[]): ReadonlyMap<string, readonly Line[]> => {
  const lines = new Map<string, Line[]>();
  const inOrder = files
    .filter(({ path }) => path.endsWith('.nix'))
    .toSorted((a, b) => rankOf(a.path) - rankOf(b.path));
  for (const { path, text, origins } of inOrder) {
    const texts = text.split('\n');
    origins.forEach((element, index) => {
      if (element === null) return;
      const found = lines.get(element) ?? [];
      lines.set(element, found);
      found.push({ path, line: index + 1, text: texts[index] ?? '' });
    });
  }
  return lines;
};

/** The last name of an option's path that is written as it is: `tls` of `services.nats.tls`. */
const nameIn = (option: string): string => option.split('.').at(-1) ?? option;

/**
 * Tells for diagnostics of a bundle on which line they show: that of the option concerned, else
 * the first of the main element, else of another element. `null` of what became no line.
 */
export const placesIn = (files: readonly BundleFile[]): ((of: Diagnostic) => Place | null) => {
  let lines: ReadonlyMap<string, readonly Line[]> | null = null;
  return ({ elements, option, file }) => {
    lines ??= linesByElement(files);
    for (const element of elements) {
      const all = lines.get(element) ?? [];
      const own = file === undefined ? all : all.filter(({ path }) => path === file);
      const named = option && own.find(({ text }) => text.includes(nameIn(option)));
      const found = named || own[0];
      if (found) return { path: found.path, line: found.line };
    }
    return null;
  };
};
