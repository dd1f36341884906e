import type { Files } from '../../core/ports.ts';
import type { BundleFile } from '../../core/projection.ts';

/** A file that is not as it was. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Empty when it was added. */
  readonly before: string;
  /** Empty when it was removed. */
  readonly after: string;
}

/** The files that differ between a bundle as it was and as it is, by path. */
export const changesSince = (
  before: Files,
  files: readonly Pick<BundleFile, 'path' | 'text'>[],
): readonly FileChange[] => {
  const after = new Map(files.map(({ path, text }) => [path, text]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return [];
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ path, kind, before: old ?? '', after: now ?? '' }];
  });
};
