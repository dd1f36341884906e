import type { ConsoleWorld } from '../../core/console/console-world.ts';
import { err, ok, type Problem } from '../../core/result.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { FileActions } from '../ui/actions.tsx';

const NOTHING_CHOSEN: Problem = {
  code: 'no-file-chosen',
  message: 'No file was chosen; the drawing stays as it is.',
  remedy: 'Try again and choose a file: a page cannot open one by its name alone.',
};

const unreadable = (name: string): Problem => ({
  code: 'file-unreadable',
  message: `"${name}" cannot be read.`,
  remedy: 'Choose a text file in UTF-8 that you may read.',
});

/** The open drawing, and files by way of the browser's own dialogues. */
export const pageWorld = (store: AppStore, files: FileActions): ConsoleWorld => ({
  document: () => store.getState().document,
  project: async () => {
    store.getState().commit();
    const { document, options } = store.getState();
    return store.ports.project(document, options);
  },
  options: async () => store.getState().options,
  run: (gesture) => store.getState().run(gesture),
  undo: () => store.getState().undo(),
  redo: () => store.getState().redo(),
  applyTopology: (topology) => store.getState().run([{ type: 'update-topology', topology }]),
  openDrawing: async () => {
    const file = await files.choose('.zip,.json,application/zip,application/json');
    return file === null ? err(NOTHING_CHOSEN) : files.open(file);
  },
  readText: async () => {
    const file = await files.choose('.json,application/json');
    if (file === null) return err(NOTHING_CHOSEN);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      return ok({ name: file.name, text });
    } catch {
      return err(unreadable(file.name));
    }
  },
  writeBundle: () => files.download(),
  fileNames: async () => [],
});
