import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { standIn } from '../../src/core/bundle/stand-ins.ts';
import { LIBRARY_NAMES } from '../../src/core/catalog/native-libraries.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Json } from '../../src/core/model/text.ts';
import { createProjector } from '../../src/core/project.ts';
import { Drawing } from './drawing.ts';

export const REV = '0123456789abcdef0123456789abcdef01234567';
export const NAR_HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** Settings of an application that links to everything. */
export const LINKED: Readonly<Record<string, Json>> = {
  libraries: [...LIBRARY_NAMES],
  bindgen: true,
};

/** Settings of a source that can be locked. */
export const pinned = (source: string): Readonly<Record<string, Json>> => ({
  source,
  revision: REV,
  nar_hash: NAR_HASH,
});

/** One domain on one machine, `here`, with applications: settings by name. */
export const built = (
  applications: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): Document => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  for (const [index, [name, settings]] of Object.entries(applications).entries()) {
    const all = { port: 9100 + index, ...settings };
    drawing.service(own, name, 'application', { host_id, settings: all });
  }
  return drawing.document;
};

/** Text of a file of the bundle; empty if there is none. */
export const fileOf = (document: Document, path: string): string =>
  createProjector()(document).files.find((file) => file.path === path)?.text ?? '';

/** A folder with a program in a language, for `use`: what a source would hold. */
export const withSource = async <T>(
  language: string,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-source-'));
  try {
    for (const [path, text] of Object.entries(standIn(language, 'app'))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
