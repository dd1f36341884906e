import type { TreeRow } from '../ui/tree/tree-row.ts';

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

const emptyFolder = (): Folder => ({ folders: new Map(), files: [] });

const folderTree = (paths: readonly string[]): Folder => {
  const root = emptyFolder();
  for (const path of paths) {
    const names = path.split('/');
    const file = names.pop() ?? '';
    let folder = root;
    for (const name of names) {
      const inner = folder.folders.get(name) ?? emptyFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.files.push(file);
  }
  return root;
};

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The rows that are visible: folders first, then files, both by name.
 *
 * @param isOpen - whether a folder shows its content
 */
export const treeRows = (
  paths: readonly string[],
  isOpen: (folder: string) => boolean,
): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const visit = (folder: Folder, prefix: string, level: number): void => {
    const siblings = folder.folders.size + folder.files.length;
    let position = 0;
    const row = (name: string, expanded: boolean | null): void => {
      position++;
      const kind = expanded === null ? (name.split('.').at(-1) ?? '') : 'folder';
      rows.push({ path: prefix + name, name, kind, level, expanded, position, siblings });
    };
    for (const [name, inner] of [...folder.folders].sort(([a], [b]) => byName(a, b))) {
      const open = isOpen(prefix + name);
      row(name, open);
      if (open) visit(inner, `${prefix}${name}/`, level + 1);
    }
    for (const name of [...folder.files].sort(byName)) row(name, null);
  };
  visit(folderTree(paths), '', 1);
  return rows;
};

/** The folders in which a file stands, outermost first. */
export const foldersOf = (path: string): readonly string[] => {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
};
