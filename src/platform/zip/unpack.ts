import type { Files } from '../../core/ports.ts';
import type { Problem, Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { type Refusal, unpackEntry } from './unpack-entry.ts';
import { checkDirectory, isContent, tooLarge } from './unzip-checks.ts';
import { packedBytes, readDirectory, unreadable, type ZipEntry } from './zip-directory.ts';

const refused = (entry: ZipEntry, refusal: Refusal): Problem => {
  const path = JSON.stringify(entry.path);
  if (refusal === 'lying-size')
    return { ...tooLarge(), message: `${path} in this archive is larger than it declares.` };
  if (refusal === 'corrupt') return unreadable(`${path} is damaged`);
  return {
    code: 'zip-not-text',
    message: `${path} in this archive is not UTF-8 text.`,
    remedy: 'Remove the file from the archive, or save it as UTF-8.',
  };
};

/**
 * Unpacks an archive of text files, trusting nothing: first its directory is checked, then each
 * entry is unpacked against what the directory declared.
 */
export const unpack = (bytes: Uint8Array): Result<Files, Problem> => {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const wrong = checkDirectory(directory.value);
  if (wrong !== null) return err(wrong);
  const files = new Map<string, string>();
  for (const entry of directory.value.filter(isContent)) {
    const packed = packedBytes(bytes, entry);
    if (packed === null) return err(refused(entry, 'corrupt'));
    const text = unpackEntry(entry, packed);
    if (!text.ok) return err(refused(entry, text.error));
    files.set(entry.path ?? '', text.value);
  }
  return ok(files);
};
