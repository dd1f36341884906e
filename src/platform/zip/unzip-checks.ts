import type { Problem } from '../../core/result.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bounds of what is unpacked: an archive beyond them is refused, declared or real. */
export const LIMITS = { files: 10_000, bytes: 200_000_000 } as const;

const problem = (code: string, message: string, remedy: string): Problem => ({
  code: `zip-${code}`,
  message,
  remedy,
});

const quoted = (path: string): string => JSON.stringify(path.slice(0, 120));

/** Why a path must not be unpacked; `null` of a relative path with `/` that stays inside. */
export const unsafePath = (path: string): string | null => {
  if (path === '') return 'has no name';
  if (path.includes('\0')) return 'holds a NUL';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/')) return 'is absolute';
  if (/^[a-z]:/i.test(path)) return 'names a drive';
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'climbs out of the archive';
  if (parts.includes('.') || parts.includes('')) return 'has an empty part';
  return null;
};

/** Said when the content is more than is unpacked. */
export const tooLarge = (): Problem =>
  problem(
    'too-large',
    `Unpacked, this archive is larger than ${LIMITS.bytes / 1_000_000} MB.`,
    'Choose a bundle that Flakegraph made; a bundle is rarely larger than a few megabytes.',
  );

const checkEntry = (entry: ZipEntry): Problem | null => {
  const { path } = entry;
  if (path === null)
    return problem(
      'bad-name',
      'A name in this archive is not UTF-8.',
      'Rename the file with plain letters and pack the archive again.',
    );
  const unsafe = unsafePath(path);
  if (unsafe !== null)
    return problem(
      'unsafe-path',
      `The path ${quoted(path)} in this archive ${unsafe}.`,
      'Do not trust this archive. Choose one whose paths are relative and stay inside.',
    );
  if (entry.link)
    return problem(
      'link',
      `${quoted(path)} in this archive is a link.`,
      'Pack the archive again with the files themselves.',
    );
  if (entry.encrypted)
    return problem(
      'encrypted',
      `${quoted(path)} in this archive is encrypted.`,
      'Unpack it with its password, then pack it again without one.',
    );
  if (entry.method !== 0 && entry.method !== 8)
    return problem(
      'unsupported',
      `${quoted(path)} is packed with method ${entry.method}, which this page cannot read.`,
      'Pack the archive again with the usual method, deflate.',
    );
  return null;
};

const parentsOf = (path: string): readonly string[] =>
  path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));

/** The first name that stands twice, or is both a file and a folder. */
const clash = (paths: readonly string[]): string | undefined => {
  const files = new Set<string>();
  for (const path of paths) {
    if (files.has(path)) return path;
    files.add(path);
  }
  return paths.flatMap(parentsOf).find((parent) => files.has(parent));
};

/** Whether an entry is content: folders and what macOS adds are not. */
export const isContent = ({ path }: ZipEntry): boolean =>
  path !== null &&
  !path.endsWith('/') &&
  !path.startsWith('__MACOSX/') &&
  !/(^|\/)\.DS_Store$/.test(path);

/** The first thing that is wrong with what a directory declares; `null` when nothing is. */
export const checkDirectory = (entries: readonly ZipEntry[]): Problem | null => {
  if (entries.length > LIMITS.files)
    return problem(
      'too-many-files',
      `This archive has more than ${LIMITS.files.toLocaleString('en')} entries.`,
      'Choose a bundle that Flakegraph made, or remove what does not belong to it.',
    );
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LIMITS.bytes) return tooLarge();
  for (const entry of entries) {
    const wrong = checkEntry(entry);
    if (wrong !== null) return wrong;
  }
  const twice = clash(entries.filter(isContent).map((entry) => entry.path ?? ''));
  if (twice === undefined) return null;
  return problem(
    'duplicate-path',
    `The path ${quoted(twice)} stands twice in this archive.`,
    'Unpack it, decide which file is right, and pack it again.',
  );
};
