import type { BundleFile } from '../../core/projection.ts';

/** The element that most lines of a file come from; `null` when none does. */
export const subjectOf = (file: BundleFile): string | null => {
  const counts = new Map<string, number>();
  for (const origin of file.origins)
    if (origin !== null) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  let [subject, most]: [string | null, number] = [null, 0];
  for (const [origin, count] of counts) if (count > most) [subject, most] = [origin, count];
  return subject;
};

const folderOf = (path: string): string => path.slice(0, path.indexOf('/') + 1);

/**
 * The file to show: the one that was open, even when its element has a new name and its file
 * therefore another path; else `flake.nix`; else the first.
 */
export const fileToShow = (
  files: readonly BundleFile[],
  path: string,
  subject: string | null,
): BundleFile | undefined =>
  files.find((file) => file.path === path) ??
  files.find(
    (file) =>
      subject !== null && folderOf(file.path) === folderOf(path) && subjectOf(file) === subject,
  ) ??
  files.find((file) => file.path === 'flake.nix') ??
  files[0];

/** Line numbers (from 1) of a file that come from any of these elements. */
export const linesOf = (file: BundleFile, elements: ReadonlySet<string>): readonly number[] =>
  elements.size === 0
    ? []
    : file.origins.flatMap((origin, index) =>
        origin !== null && elements.has(origin) ? [index + 1] : [],
      );
