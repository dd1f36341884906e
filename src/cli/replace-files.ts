import { lstat, mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/result.ts';
import { reasonOf } from './reason-of.ts';

/** A file to be written; its path is relative, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Moves new files in and stale ones out by way of a folder beside; undoes it all on a failure, and
 * throws what went wrong.
 */
export const replaceFiles = async (
  folder: string,
  files: readonly NewFile[],
  stale: readonly string[],
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const stage = await mkdtemp(join(folder, '.flakegraph-'));
  const undo: (() => Promise<unknown>)[] = [];
  const setAside = async (path: string): Promise<void> => {
    const at = join(folder, path);
    if (!(await lstat(at).catch(() => null))) return;
    const aside = join(stage, 'old', path);
    await mkdir(dirname(aside), { recursive: true });
    await rename(at, aside);
    undo.push(() => rename(aside, at));
  };
  try {
    for (const { path, text } of files) {
      const at = join(stage, 'new', path);
      await mkdir(dirname(at), { recursive: true });
      await writeFile(at, text);
    }
    for (const { path } of files) {
      const at = join(folder, path);
      await mkdir(dirname(at), { recursive: true });
      await setAside(path);
      await rename(join(stage, 'new', path), at);
      undo.push(() => rm(at));
    }
    for (const path of stale) await setAside(path);
    for (const path of stale) await removeEmpty(folder, dirname(path));
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
};

const removeEmpty = async (folder: string, path: string): Promise<void> => {
  if (path === '.') return;
  const removed = await rmdir(join(folder, path)).then(
    () => true,
    () => false,
  );
  if (removed) await removeEmpty(folder, dirname(path));
};

/** What to tell of that failure. */
export const unwritable = (folder: string, error: unknown): Problem => ({
  code: 'bundle-unwritable',
  message: `${folder} cannot be written: ${reasonOf(error)}.`,
  remedy: 'Nothing has changed. Give a folder that you may write, with room on its disk.',
});
