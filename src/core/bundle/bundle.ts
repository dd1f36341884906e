import { print } from '../nix/print.ts';
import type { BundleFile } from '../projection.ts';
import type { BundleInput, Made } from './define-bundle-file.ts';
import { BUNDLE_FILES } from './index.ts';

interface Kept {
  readonly select: readonly unknown[];
  readonly file: BundleFile;
}

/**
 * Makes the files of bundles, and keeps each while nothing that it reads has changed. Files that
 * stay are the same objects as before.
 */
export const createBundler = (): ((input: BundleInput) => readonly BundleFile[]) => {
  let kept: ReadonlyMap<string, Kept> = new Map();
  return (input) => {
    const next = new Map<string, Kept>();
    for (const definition of BUNDLE_FILES) {
      for (const made of definition.files(input)) {
        const before = kept.get(made.path);
        const same = before && equal(before.select, made.select);
        next.set(made.path, same ? before : { select: made.select, file: render(made) });
      }
    }
    kept = next;
    return [...next.values()]
      .map(({ file }) => file)
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  };
};

const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

const render = (made: Made): BundleFile => {
  const content = made.render();
  if (typeof content === 'string') return { path: made.path, text: content, origins: [] };
  const { text, origins } = print(content);
  return { path: made.path, text, origins };
};
