import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Document } from '../../src/core/model/document.ts';
import { createProjector } from '../../src/core/project.ts';

/** Writes the bundle of a document to a folder of its own, and gives it to `use`. */
export const inFolder = async <T>(
  document: Document,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-bundle-'));
  try {
    for (const { path, text } of createProjector()(document).files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
