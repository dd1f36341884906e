import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { reasonOf } from './reason-of.ts';

/** Writes a text file, and the folders above it. Code: `file-unwritable`. */
export const writeText = async (file: string, text: string): Promise<Result<null, Problem>> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return ok(null);
  } catch (error) {
    return err({
      code: 'file-unwritable',
      message: `${file} cannot be written: ${reasonOf(error)}.`,
      remedy: 'Give the path of a file that you may write, with room on its disk.',
    });
  }
};
