import { slug } from '../../core/model/slug.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { Actions } from './actions.tsx';
import type { ExampleSource } from './examples.ts';
import { contentOf, type ReadContent, readDrawing } from './open-file.ts';

/** What actions need of the browser. */
export interface FileAccess {
  pick(accept: string): Promise<File | null>;
  save(name: string, bytes: Uint8Array): void;
}

const ACCEPTED = '.zip,.json,application/zip,application/json';

const shortened = (notes: readonly string[]): string =>
  notes.length > 3
    ? `${notes.slice(0, 3).join(' ')} And ${notes.length - 3} more.`
    : notes.join(' ');

/** The content of an example. */
export const loadExample = async (example: ExampleSource): Promise<Result<ReadContent, Problem>> =>
  contentOf(await example.journal(), await example.layout?.());

/** The actions that leave or enter the page, over a store and its ports. */
export const composeActions = (
  store: AppStore,
  files: FileAccess,
  examples: readonly ExampleSource[],
): Actions => {
  const open = async (read: Result<ReadContent, Problem>, name: string): Promise<void> => {
    const { open: show, notify, tell } = store.getState();
    if (!read.ok) {
      notify(read.error);
      return;
    }
    const opened = await show(read.value);
    if (opened.ok) tell(`Opened ${name}. ${shortened(read.value.notes)}`.trim());
  };
  const openFile = async (file: File): Promise<void> =>
    open(await readDrawing(file, store.ports.archiver), file.name);
  return {
    examples,
    openFile,
    openExample: async (name) => {
      const example = examples.find((one) => one.name === name);
      if (example !== undefined) await open(await loadExample(example), example.title);
    },
    pickFile: async () => {
      const file = await files.pick(ACCEPTED);
      if (file !== null) await openFile(file);
    },
    download: async () => {
      store.getState().commit();
      const { document, notify } = store.getState();
      try {
        const { files: bundle } = await store.ports.project(document);
        const bytes = await store.ports.archiver.zip(
          new Map(bundle.map(({ path, text }) => [path, text])),
        );
        files.save(`${slug(document.graph.workspace.name, 'bundle')}.zip`, bytes);
      } catch (cause) {
        notify({
          code: 'download-failed',
          message: `The bundle could not be made: ${cause instanceof Error ? cause.message : String(cause)}.`,
          remedy: 'Undo your last step and try again.',
        });
      }
    },
  };
};
