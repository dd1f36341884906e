import { CARRIED } from './carried.generated.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** Files that are the same in every bundle. */
export const carriedFiles = defineBundleFile({
  name: 'carried',
  files: () =>
    Object.entries(CARRIED).map(([path, text]) => ({ path, select: [text], render: () => text })),
});
