import type { Change } from '../model/difference.ts';
import type { Files } from '../ports.ts';
import type { BundleFile } from '../projection.ts';

/** A file that is not as it was. */
export interface FileChange {
  readonly path: string;
  readonly kind: Change;
  /** Empty when it was added. */
  readonly before: string;
  /** Empty when it was removed. */
  readonly after: string;
}

/** The texts of a bundle by path. */
export const textsOf = (files: readonly Pick<BundleFile, 'path' | 'text'>[]): Files =>
  new Map(files.map(({ path, text }) => [path, text]));

/** The files that differ between a bundle as it was and as it is, by path. */
export const changesSince = (
  before: Files,
  files: readonly Pick<BundleFile, 'path' | 'text'>[],
): readonly FileChange[] => {
  const after = textsOf(files);
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ path, kind, before: old ?? '', after: now ?? '' }];
  });
};
