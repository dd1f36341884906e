import type { Opened } from '../../core/console/console-world.ts';
import { slug } from '../../core/model/slug.ts';
import { err, messageOf, ok, type Problem, type Result } from '../../core/result.ts';
import { textsOf } from '../../core/review/changes.ts';
import { offerImport } from '../store/import-offer.ts';
import { wayBack } from '../store/stored-drawings.ts';
import { asTask } from '../store/tasks.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { Actions, FileActions } from './actions.tsx';
import type { ExampleSource } from './examples.ts';
import { exportActions } from './export-actions.ts';
import { type FolderAccess, folderActions } from './folder-actions.ts';
import { contentOf, type ReadContent, readFile } from './open-file.ts';
import { type PictureAccess, pictureActions } from './picture-actions.ts';

/** What actions need of the browser. */
export interface FileAccess extends PictureAccess, FolderAccess {
  pick(accept: string): Promise<File | null>;
  reload(): Promise<void>;
}

const ACCEPTED = '.zip,.json,.svg,.mmd,.mermaid,.md,.yaml,.yml,application/zip,application/json';

const shortened = (notes: readonly string[]): string =>
  notes.length > 3
    ? `${notes.slice(0, 3).join(' ')} And ${notes.length - 3} more.`
    : notes.join(' ');

/** The content of an example. */
export const loadExample = async (example: ExampleSource): Promise<Result<ReadContent, Problem>> =>
  contentOf(await example.journal(), await example.layout?.());

const explainDownload = (cause: unknown): Problem => ({
  code: 'download-failed',
  message: `The bundle could not be made: ${messageOf(cause)}.`,
  remedy: 'Undo your last step and try again.',
});

const CANCELLED: Problem = {
  code: 'cancelled',
  message: 'It was cancelled.',
  remedy: 'Begin it again when you want it.',
};

const UNSAVED: Problem = {
  code: 'reload-unsaved',
  message: 'The page was not reloaded: this drawing is not saved and would be lost.',
  remedy: 'Download the bundle, then reload the page yourself.',
};

/** Shows a drawing that was read, in place of the open one. */
const show = async (
  store: AppStore,
  read: Result<ReadContent, Problem>,
  name: string,
): Promise<Result<Opened, Problem>> => {
  if (!read.ok) return read;
  const opened = await store.getState().open(read.value);
  return opened.ok ? ok({ name, notes: read.value.notes }) : opened;
};

/** Opens a drawing; a foreign text is offered for import instead, then `null`. */
const openOrOffer = async (
  store: AppStore,
  file: File,
): Promise<Result<Opened, Problem> | null> => {
  const read = await asTask(store, `Opening ${file.name}`, ({ signal }) =>
    readFile(file, { ...store.ports, signal }),
  );
  if (read === null) return err(CANCELLED);
  if (!read.ok) return read;
  if (!('foreign' in read.value)) return show(store, ok(read.value), file.name);
  offerImport(read.value.foreign, file.name);
  return null;
};

/** Files over a store and its ports; failures are told to the caller. */
const fileActions = (store: AppStore, access: FileAccess): FileActions => ({
  choose: access.pick,
  open: async (file) =>
    (await openOrOffer(store, file)) ??
    ok({ name: file.name, notes: ['The import dialog shows what it would add.'] }),
  download: async () => {
    store.getState().commit();
    const { document } = store.getState();
    try {
      const { files: bundle } = await store.ports.project(document);
      const texts = textsOf(bundle);
      const bytes = await asTask(store, 'Packing the bundle', ({ signal }) =>
        store.ports.archiver.zip(texts, signal),
      );
      if (bytes === null) return err(CANCELLED);
      const name = `${slug(document.graph.workspace.name, 'bundle')}.zip`;
      access.save(name, bytes, 'application/zip');
      store.getState().keepDownload(texts);
      return ok({ name, files: bundle.length });
    } catch (cause) {
      return err(explainDownload(cause));
    }
  },
});

/** The actions that leave or enter the page, over a store and its ports. */
export const composeActions = (
  store: AppStore,
  access: FileAccess,
  examples: readonly ExampleSource[],
): Actions => {
  const files = fileActions(store, access);
  /** What was cancelled has been said already. */
  const tellFailed = (problem: Problem): void => {
    if (problem !== CANCELLED) store.getState().notify(problem);
  };
  /** Opens something and says how it went, with a way back. */
  const openAndTell = async (
    open: () => Promise<Result<Opened, Problem> | null>,
  ): Promise<void> => {
    const back = wayBack(store);
    const opened = await open();
    if (opened === null) return;
    if (!opened.ok) return tellFailed(opened.error);
    const { name, notes } = opened.value;
    store.getState().tell(`Opened ${name}. ${shortened(notes)}`.trim(), back);
  };
  const openFile = (file: File): Promise<void> => openAndTell(() => openOrOffer(store, file));
  const pictures = pictureActions(store, access);
  return {
    ...pictures,
    ...exportActions(store, access.save, pictures.copy),
    ...folderActions(store, access),
    files,
    examples,
    openFile,
    openExample: async (name) => {
      const example = examples.find((one) => one.name === name);
      if (example === undefined) return;
      await openAndTell(async () => show(store, await loadExample(example), example.title));
    },
    pickFile: async () => {
      const file = await files.choose(ACCEPTED);
      if (file !== null) await openFile(file);
    },
    download: async () => {
      const downloaded = await files.download();
      if (!downloaded.ok) tellFailed(downloaded.error);
    },
    reload: async () => {
      await store.getState().flush();
      const { drawing, saved, notify } = store.getState();
      if (drawing === null || saved.status === 'failed') notify(UNSAVED, 'download');
      else await access.reload();
    },
  };
};
