import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One change to a bundle: a part of a file and what takes its place; without both, the file goes;
 * with `to` alone, it comes.
 */
export interface Mutation {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
}

/** The bundle that the mutations start from. */
export const REFERENCE: string = fileURLToPath(
  new URL('../data/reference-bundle', import.meta.url),
);

/**
 * Does something with a changed copy of a bundle, which is gone afterwards. A change that changes
 * nothing is an error.
 */
export async function withMutant<T>(
  bundle: string,
  mutation: Mutation,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    await cp(bundle, directory, { recursive: true });
    await mutate(directory, mutation);
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function mutate(directory: string, { file, from, to }: Mutation): Promise<void> {
  const path = join(directory, file);
  if (from === undefined) {
    await (to === undefined ? rm(path) : writeFile(path, to, { flag: 'wx' }));
    return;
  }
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
  await writeFile(
    path,
    text.replace(from, () => to ?? ''),
  );
}
