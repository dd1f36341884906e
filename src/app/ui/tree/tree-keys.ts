import type { TreeRow } from './tree-row.ts';

/** What a key means in the tree. */
export type TreeAction =
  | { readonly type: 'focus'; readonly path: string }
  | { readonly type: 'folder'; readonly path: string; readonly open: boolean };

const focus = (row: TreeRow | undefined): TreeAction | null =>
  row === undefined ? null : { type: 'focus', path: row.path };

const parentOf = (rows: readonly TreeRow[], row: TreeRow): TreeRow | undefined =>
  rows.find(({ path }) => path === row.path.slice(0, row.path.lastIndexOf('/')));

/** The next row whose name begins with a letter, after the current one and round again. */
const byLetter = (rows: readonly TreeRow[], index: number, letter: string): TreeRow | undefined =>
  [...rows.slice(index + 1), ...rows.slice(0, index)].find(({ name }) =>
    name.toLowerCase().startsWith(letter.toLowerCase()),
  );

/**
 * What a key does, by the tree pattern; `null`: nothing.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export const treeKey = (
  rows: readonly TreeRow[],
  current: string,
  key: string,
): TreeAction | null => {
  const index = rows.findIndex(({ path }) => path === current);
  const row = rows[index];
  if (row === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row.expanded === null) return null;
      return row.expanded ? focus(rows[index + 1]) : { type: 'folder', path: row.path, open: true };
    case 'ArrowLeft':
      return row.expanded === true
        ? { type: 'folder', path: row.path, open: false }
        : focus(parentOf(rows, row));
    default:
      return key.length === 1 ? focus(byLetter(rows, index, key)) : null;
  }
};
