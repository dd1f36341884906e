import { hashOf, MANIFEST_PATH } from '../../core/bundle/manifest.ts';
import { writePlan } from '../../core/bundle/write-plan.ts';
import type { Folder } from '../../core/ports.ts';
import type { BundleFile } from '../../core/projection.ts';
import { messageOf, type Problem } from '../../core/result.ts';
import { askAboutFiles, type ForeignFile } from '../store/folder-question.ts';
import { wayBack } from '../store/stored-drawings.ts';
import { asTask, type Running } from '../store/tasks.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { FolderActions } from './actions.tsx';
import { contentOf } from './open-file.ts';

/** What the browser must have for folders. */
export interface FolderAccess {
  canPickFolder(): boolean;
  pickFolder(): Promise<Folder | null>;
}

const refused = (doing: string, cause: unknown): Problem => ({
  code: 'folder-refused',
  message: `The folder cannot be ${doing}: ${messageOf(cause)}.`,
  remedy: 'Allow the page to use the folder, then try again: what is written already stays valid.',
});

/** Text at a path; something that no file has where there is another thing of that name. */
const textAt = async (folder: Folder, path: string): Promise<string | null> => {
  try {
    return await folder.read(path);
  } catch {
    return `${path} cannot be read as a file.`;
  }
};

/**
 * Writes all, the manifest last: until then, what is there counts as the last bundle. Cancelled, it
 * stops between two files.
 */
const writeAll = async (
  folder: Folder,
  files: readonly BundleFile[],
  stale: readonly string[],
  { signal, report }: Running,
): Promise<true> => {
  const last = files.filter(({ path }) => path === MANIFEST_PATH);
  const all = [...files.filter((file) => !last.includes(file)), ...last];
  for (const [index, { path, text }] of all.entries()) {
    signal.throwIfAborted();
    if ((await textAt(folder, path)) !== text) await folder.write(path, text);
    report(index + 1, all.length);
  }
  for (const path of stale) await folder.remove(path);
  return true;
};

/** Opening a folder of a checkout, and saving the bundle into it. */
export const folderActions = (store: AppStore, access: FolderAccess): FolderActions => {
  /** Where the open drawing came from or went to, as long as it is open. */
  let home: { readonly folder: Folder; readonly opened: number } | null = null;
  const homeOf = (): Folder | null =>
    home?.opened === store.getState().opened ? home.folder : null;

  const save = async (folder: Folder): Promise<void> => {
    store.getState().commit();
    const { document, opened } = store.getState();
    const { files } = await store.ports.project(document);
    const texts = new Map<string, string | null>();
    const plan = await writePlan(files, await textAt(folder, MANIFEST_PATH), async (path) => {
      const text = await textAt(folder, path);
      texts.set(path, text);
      return text === null ? null : hashOf(text);
    });
    const foreign = files.flatMap(({ path, text }): readonly ForeignFile[] =>
      plan.foreign.includes(path) ? [{ path, there: texts.get(path) ?? '', ours: text }] : [],
    );
    const answer = foreign.length === 0 ? 'overwrite' : await askAboutFiles(folder.name, foreign);
    if (answer === 'cancel') return;
    const kept = answer === 'keep' ? plan.foreign : [];
    const written = files.filter(({ path }) => !kept.includes(path));
    const done = await asTask(store, `Saving into ${folder.name}`, (running) =>
      writeAll(folder, written, plan.stale, running),
    );
    if (done === null) return;
    home = { folder, opened };
    const stayed =
      kept.length === 1 ? '1 file stayed as it was.' : `${kept.length} files stayed as they were.`;
    const left = kept.length === 0 ? '' : ` ${stayed}`;
    store.getState().tell(`Saved ${written.length} files into ${folder.name}.${left}`);
  };

  return {
    hasFolders: access.canPickFolder(),
    openFolder: async () => {
      try {
        const folder = await access.pickFolder();
        if (folder === null) return;
        const back = wayBack(store);
        const journal = await folder.read('domain-events.json');
        const read =
          journal === null
            ? null
            : contentOf(journal, (await folder.read('layout.json')) ?? undefined);
        if (read === null)
          store.getState().notify({
            code: 'no-journal',
            message: `The folder "${folder.name}" holds no domain-events.json.`,
            remedy: 'Choose the folder of a bundle; to begin one there, save the drawing into it.',
          });
        else if (!read.ok) store.getState().notify(read.error);
        else if ((await store.getState().open(read.value)).ok) {
          home = { folder, opened: store.getState().opened };
          store
            .getState()
            .tell(`Opened ${folder.name}. ${read.value.notes.join(' ')}`.trim(), back);
        }
      } catch (cause) {
        store.getState().notify(refused('opened', cause));
      }
    },
    saveFolder: async () => {
      try {
        const folder = homeOf() ?? (await access.pickFolder());
        if (folder !== null) await save(folder);
      } catch (cause) {
        store.getState().notify(refused('written', cause), 'download');
      }
    },
  };
};
