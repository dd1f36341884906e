import type { Folder } from '../../core/ports.ts';

const isNamed = (cause: unknown, ...names: readonly string[]): boolean =>
  cause instanceof DOMException && names.includes(cause.name);

const split = (path: string): readonly [folders: readonly string[], name: string] => {
  const parts = path.split('/');
  return [parts.slice(0, -1), parts.at(-1) ?? ''];
};

/** The folder of a file; `null` when it is not there and must not be made. */
const folderOf = async (
  root: FileSystemDirectoryHandle,
  folders: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle | null> => {
  let at = root;
  for (const name of folders) {
    try {
      at = await at.getDirectoryHandle(name, { create });
    } catch (cause) {
      if (!create && isNamed(cause, 'NotFoundError', 'TypeMismatchError')) return null;
      throw cause;
    }
  }
  return at;
};

/** A folder that the browser gave access to. */
const folder = (root: FileSystemDirectoryHandle): Folder => ({
  name: root.name,
  read: async (path) => {
    const [folders, name] = split(path);
    const parent = await folderOf(root, folders, false);
    if (parent === null) return null;
    try {
      return await (await (await parent.getFileHandle(name)).getFile()).text();
    } catch (cause) {
      if (isNamed(cause, 'NotFoundError')) return null;
      throw cause;
    }
  },
  write: async (path, text) => {
    const [folders, name] = split(path);
    const parent = await folderOf(root, folders, true);
    const stream = await (await parent?.getFileHandle(name, { create: true }))?.createWritable();
    await stream?.write(text);
    await stream?.close();
  },
  remove: async (path) => {
    const [folders, name] = split(path);
    await (await folderOf(root, folders, false))?.removeEntry(name);
  },
});

/** Whether this browser lets pages open folders. */
export const canPickFolder = (): boolean => window.showDirectoryPicker !== undefined;

/** Lets the person choose a folder; `null` when they choose none. Call it from a click. */
export const pickFolder = async (): Promise<Folder | null> => {
  try {
    const root = await window.showDirectoryPicker?.({ id: 'flakegraph', mode: 'readwrite' });
    return root === undefined ? null : folder(root);
  } catch (cause) {
    if (isNamed(cause, 'AbortError')) return null;
    throw cause;
  }
};
