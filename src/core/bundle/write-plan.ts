import { parseJson } from '../model/json-text.ts';
import type { BundleFile } from '../projection.ts';
import { hashOf, MANIFEST_PATH, Manifest } from './manifest.ts';

/** What stands at a path: its hash, `null` when nothing does, anything else of what is no file. */
export type HashAt = (path: string) => Promise<string | null>;

/** What writing a bundle over another would do. */
export interface WritePlan {
  /** Files that somebody else made or changed, and that would be overwritten. */
  readonly foreign: readonly string[];
  /** Files of the last bundle that this one lacks, unchanged since. */
  readonly stale: readonly string[];
}

const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.split(/[/\\]/).some((part) => part === '..' || part === '');

/** Hashes by path in a manifest; none when it cannot be read. */
const hashesIn = (manifest: string | null): Manifest['files'] => {
  const json = parseJson(manifest ?? '');
  const read = Manifest.safeParse(json.ok ? json.value : null);
  // A path that climbs out was never ours to remove.
  return read.success
    ? Object.fromEntries(Object.entries(read.data.files).filter(([path]) => isInside(path)))
    : {};
};

/**
 * Compares a bundle with what is there: files that the last manifest lists, unchanged, are ours to
 * overwrite and to remove; others are somebody's own.
 *
 * @param manifest text of the last one; `null` when there is none
 */
export const writePlan = async (
  files: readonly BundleFile[],
  manifest: string | null,
  hashAt: HashAt,
): Promise<WritePlan> => {
  const before = hashesIn(manifest);
  const names = new Set(files.map(({ path }) => path));
  const foreign: string[] = [];
  for (const { path, text } of files) {
    const hash = await hashAt(path);
    const ours = path === MANIFEST_PATH ? Object.keys(before).length > 0 : hash === before[path];
    if (hash !== null && !ours && hash !== hashOf(text)) foreign.push(path);
  }
  const stale: string[] = [];
  for (const path of Object.keys(before)) {
    // What somebody changed since stays with them.
    if (!names.has(path) && (await hashAt(path)) === before[path]) stale.push(path);
  }
  return { foreign, stale };
};
