import { CARRIED } from './carried.generated.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** Files that are the same in every bundle. */
export const carriedFiles = defineBundleFile({
  name: 'carried',
  flavour: 'explicit',
  files: () =>
    Object.entries(CARRIED).map(([path, text]) => ({ path, select: [text], render: () => text })),
});

/** Of the event-driven flavour: all of them below lib/, so that a flake needs nothing else. */
export const carriedBelowLib = defineBundleFile({
  name: 'carried-below-lib',
  flavour: 'event-driven',
  files: () =>
    Object.entries(CARRIED)
      .filter(([path]) => !COMPARES.includes(path))
      .map(([path, text]) => ({
        path: belowLib(path),
        select: [text],
        render: () => (path.startsWith('lib/') ? text : fromBelowLib(text)),
      })),
});

/** What compares the journal with modules that are written out. */
const COMPARES: readonly string[] = ['checks/journal.nix'];

/** Whether a file of a bundle is the same in every one of its flavour. */
export const isCarried = (path: string): boolean =>
  path.startsWith('lib/') || Object.hasOwn(CARRIED, path);

const belowLib = (path: string): string => (path.startsWith('lib/') ? path : `lib/${path}`);

/** Paths to the library and to the list of secrets, from one folder deeper. */
const fromBelowLib = (text: string): string =>
  text
    .replaceAll('../lib/', '../')
    .replaceAll(/\.\.\/lib\b/g, '../.')
    .replaceAll(/\.\.\/secrets\b/g, '../../secrets');
