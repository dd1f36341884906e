import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, MANIFEST_PATH } from '../core/bundle/manifest.ts';
import { writePlan } from '../core/bundle/write-plan.ts';
import type { BundleFile } from '../core/projection.ts';
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
    const manifest = await readFile(join(folder, MANIFEST_PATH), 'utf8').catch(() => null);
    const { foreign, stale } = await writePlan(files, manifest, (path) => hashAt(folder, path));
    if (foreign.length > 0 && !force) return err(foreignProblem(folder, foreign));
    await replaceFiles(folder, files, stale);
    return ok({ removed: stale.length });
  } catch (error) {
    return err(unwritable(folder, error));
  }
};

/** Hash of a file; `null` when there is none, and of what is no file a hash that nothing has. */
const hashAt = async (folder: string, path: string): Promise<string | null> => {
  const at = join(folder, path);
  const stats = await lstat(at).catch(() => null);
  if (!stats) return null;
  return stats.isFile() ? hashOf(await readFile(at, 'utf8')) : 'no file';
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
