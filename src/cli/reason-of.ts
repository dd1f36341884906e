import { messageOf } from '../core/result.ts';

/** What the system's codes mean. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EEXIST: 'a file is there already',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOSPC: 'there is no room left on its disk',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'permission is denied',
  EROFS: 'its disk can only be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no text in UTF-8',
};

/** Why a file or folder could not be read or written, as the end of a sentence without its dot. */
export const reasonOf = (error: unknown): string => {
  const known = error instanceof Error && 'code' in error && REASONS[String(error.code)];
  return known || messageOf(error).replace(/\.$/, '');
};
