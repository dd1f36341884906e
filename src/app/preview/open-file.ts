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

/** Where domains and services, machines and people are declared; elsewhere they are only named. */
const HOMES = ['modules/domains/', 'hosts/', 'home/'] as const;

/**
 * The file that says most about elements: where they are declared, and there the one with most of
 * their lines. `undefined` when no file has any.
 */
export const bestFile = (
  files: readonly BundleFile[],
  elements: ReadonlySet<string>,
): BundleFile | undefined => {
  const most = (some: readonly BundleFile[]): BundleFile | undefined => {
    let [best, lines]: [BundleFile | undefined, number] = [undefined, 0];
    for (const file of some) {
      const count = linesOf(file, elements).length;
      if (count > lines) [best, lines] = [file, count];
    }
    return best;
  };
  for (const home of HOMES) {
    const found = most(files.filter(({ path }) => path.startsWith(home)));
    if (found !== undefined) return found;
  }
  return most(files);
};

/** Line numbers (from 1) of a file that come from any of these elements. */
export const linesOf = (file: BundleFile, elements: ReadonlySet<string>): readonly number[] =>
  elements.size === 0
    ? []
    : file.origins.flatMap((origin, index) =>
        origin !== null && elements.has(origin) ? [index + 1] : [],
      );
