import { byPath } from '../deployment/unique.ts';
import { sameItems } from '../model/same-items.ts';
import { print } from '../nix/print.ts';
import type { Printed } from '../nix/syntax.ts';
import type { BundleFile } from '../projection.ts';
import type { BundleInput, Content, Made } from './define-bundle-file.ts';
import { BUNDLE_FILES } from './index.ts';
import { manifestOf } from './manifest.ts';

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
    const { flavour } = input.document.graph.workspace;
    for (const definition of BUNDLE_FILES) {
      if ((definition.flavour ?? flavour) !== flavour) continue;
      for (const made of definition.files(input)) {
        const before = kept.get(made.path);
        const same = before && sameItems(before.select, made.select);
        next.set(made.path, same ? before : { select: made.select, file: fileOf(made) });
      }
    }
    kept = next;
    const files = [...next.values()].map(({ file }) => file).sort(byPath);
    return [...files, manifestOf(files)].sort(byPath);
  };
};

/** A file that is written when somebody first looks at it: most changes are seen in one alone. */
const fileOf = ({ path, render }: Made): BundleFile => {
  let printed: Printed | null = null;
  const look = (): Printed => {
    printed ??= printedOf(render());
    return printed;
  };
  return {
    path,
    get text() {
      return look().text;
    },
    get origins() {
      return path.endsWith('.nix') ? look().origins : NO_ORIGINS;
    },
  };
};

const NO_ORIGINS: Printed['origins'] = [];

const printedOf = (content: Content): Printed =>
  typeof content === 'string' ? { text: content, origins: NO_ORIGINS } : print(content);
