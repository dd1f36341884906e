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
  const list = createLister();
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
    return list([...next.values()].map(({ file }) => file));
  };
};

/** Sorts files and adds the manifest; those that were there before are in order already. */
const createLister = (): ((files: readonly BundleFile[]) => readonly BundleFile[]) => {
  let before: readonly BundleFile[] = [];
  let listed: readonly BundleFile[] = [];
  return (files) => {
    const fresh = new Set(files);
    const stay = before.filter((file) => fresh.delete(file));
    if (fresh.size === 0 && stay.length === before.length && listed.length > 0) return listed;
    before = [...stay, ...fresh].sort(byPath);
    listed = [...before, manifestOf(before)].sort(byPath);
    return listed;
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
