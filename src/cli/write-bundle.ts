import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, MANIFEST_PATH, Manifest } from '../core/bundle/manifest.ts';
import type { BundleFile } from '../core/project.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { replaceFiles, unwritable } from './replace-files.ts';

export interface Written {
  /** How many files of the last bundle went. */
  readonly removed: number;
}

/**
 * Writes a bundle into a folder: all of it or nothing. Files of the last bundle that this one
 * lacks go; a file that somebody else made or changed stops it, unless `force`.
 *
 * Codes: `bundle-foreign-file`, `bundle-unwritable`.
 */
export const writeBundle = async (
  folder: string,
  files: readonly BundleFile[],
  force: boolean,
): Promise<Result<Written, Problem>> => {
  try {
    const before = await readManifest(folder);
    const foreign = force ? [] : await foreignFiles(folder, files, before);
    if (foreign.length > 0) return err(foreignProblem(folder, foreign));
    const names = new Set(files.map(({ path }) => path));
    const stale: string[] = [];
    for (const path of Object.keys(before)) {
      // What somebody changed since stays with them.
      if (!names.has(path) && (await hashAt(folder, path)) === before[path]) stale.push(path);
    }
    await replaceFiles(folder, files, stale);
    return ok({ removed: stale.length });
  } catch (error) {
    return err(unwritable(folder, error));
  }
};

type Hashes = Manifest['files'];

const readManifest = async (folder: string): Promise<Hashes> => {
  const text = await readFile(join(folder, MANIFEST_PATH), 'utf8').catch(() => null);
  if (text === null) return {};
  try {
    const manifest = Manifest.safeParse(JSON.parse(text));
    // A path that climbs out was never ours to remove.
    return manifest.success
      ? Object.fromEntries(Object.entries(manifest.data.files).filter(([path]) => isInside(path)))
      : {};
  } catch {
    return {};
  }
};

const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.split(/[/\\]/).some((part) => part === '..' || part === '');

/** Hash of a file; `null` when there is none, and of what is no file a hash that nothing has. */
const hashAt = async (folder: string, path: string): Promise<string | null> => {
  const at = join(folder, path);
  const stats = await lstat(at).catch(() => null);
  if (!stats) return null;
  return stats.isFile() ? hashOf(await readFile(at, 'utf8')) : 'no file';
};

const foreignFiles = async (
  folder: string,
  files: readonly BundleFile[],
  before: Hashes,
): Promise<readonly string[]> => {
  const foreign: string[] = [];
  for (const { path, text } of files) {
    const hash = await hashAt(folder, path);
    const ours = path === MANIFEST_PATH ? Object.keys(before).length > 0 : hash === before[path];
    if (hash !== null && !ours && hash !== hashOf(text)) foreign.push(path);
  }
  return foreign;
};

const foreignProblem = (folder: string, foreign: readonly string[]): Problem => {
  const shown = foreign.slice(0, 10).join(', ');
  const more = foreign.length > 10 ? ` and ${foreign.length - 10} more` : '';
  return {
    code: 'bundle-foreign-file',
    message: `${folder} has files that somebody else made or changed: ${shown}${more}.`,
    remedy: 'Nothing has changed. Move them away, give another folder, or overwrite with --force.',
  };
};
