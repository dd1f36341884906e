import type { Problem, Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 200_000_000;

/** What is needed of a `File`. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads a file that was picked or dropped; its size is checked before anything is read. */
export const readFile = async (file: ReadableFile): Promise<Result<Uint8Array, Problem>> => {
  const name = JSON.stringify(file.name.slice(0, 120));
  if (file.size > MAX_FILE_BYTES)
    return err({
      code: 'file-too-large',
      message: `${name} has ${Math.ceil(file.size / 1_000_000)} MB; at most ${MAX_FILE_BYTES / 1_000_000} MB can be opened.`,
      remedy:
        'Choose a bundle that Flakegraph made; a bundle is rarely larger than a few megabytes.',
    });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err({
      code: 'file-unreadable',
      message: `${name} could not be read.`,
      remedy: 'Check that the file is still there and that you may read it, then open it again.',
    });
  }
};
