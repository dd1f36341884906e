import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.css';
import './app/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/app.tsx';
import { EMPTY } from './app/store/initial-state.ts';
import { remember, remembered } from './app/store/preferences.ts';
import type { AppPorts } from './app/store/state.ts';
import { AppStoreProvider } from './app/store/use-store.tsx';
import { whenIdle } from './app/store/when-idle.ts';
import { createAppStore } from './app/store.ts';
import { type AboutExample, ActionsProvider } from './app/ui/actions.tsx';
import { composeActions, loadExample } from './app/ui/compose-actions.ts';
import { examplesOf } from './app/ui/examples.ts';
import type { Drawings } from './core/ports.ts';
import { invariant } from './core/result.ts';
import { systemClock, uuidV7 } from './platform/clock-and-ids.ts';
import { clipboardText } from './platform/files/clipboard-text.ts';
import { copyText } from './platform/files/copy-text.ts';
import { pickFile } from './platform/files/pick-file.ts';
import { canPickFolder, pickFolder } from './platform/files/pick-folder.ts';
import { saveFile } from './platform/files/save-file.ts';
import { indexedDbDrawings } from './platform/indexeddb/indexeddb-drawings.ts';
import { elkEngine } from './platform/layout/elk-engine.ts';
import { memoryDrawings } from './platform/memory/memory-drawings.ts';
import { mermaidRenderer } from './platform/mermaid/mermaid-renderer.ts';
import { freshUserKey } from './platform/nats/fresh-user-key.ts';
import { siteVersions } from './platform/offline/site-versions.ts';
import { fetchedOptions } from './platform/options/fetched-options.ts';
import { canvasRasterizer } from './platform/picture/rasterizer.ts';
import { readingRoom } from './platform/reading/reading-room.ts';
import { zipArchiver } from './platform/zip/zip-archiver.ts';

const examples = examplesOf({
  about: import.meta.glob<AboutExample>('../examples/*/about.json', {
    eager: true,
    import: 'default',
  }),
  texts: import.meta.glob<string>(
    ['../examples/*/domain-events.json', '../examples/*/layout.json'],
    {
      query: '?raw',
      import: 'default',
    },
  ),
});

/** Who draws, the same until this browser forgets. */
const actor = (): string => {
  const before = remembered('actor');
  if (before !== null && before !== '') return before;
  const fresh = `browser-${uuidV7()}`;
  remember('actor', fresh);
  return fresh;
};

/** Drawings that last, or, when storage is blocked, as long as the page. */
const openDrawings = async (): Promise<{ drawings: Drawings; failed: unknown }> => {
  try {
    return { drawings: await indexedDbDrawings(uuidV7), failed: null };
  } catch (failed) {
    return { drawings: memoryDrawings(uuidV7), failed };
  }
};

// The page's policy forbids to make code from text, so zod need not try whether it can.
config({ jitless: true });

/** What makes the bundle comes behind the canvas. */
const projection = import('./core/project.ts');

const start = async (): Promise<void> => {
  const { drawings, failed } = await openDrawings();
  const ports: AppPorts = {
    actor: actor(),
    clock: systemClock,
    ids: uuidV7,
    drawings,
    archiver: zipArchiver(),
    reader: readingRoom(),
    renderer: mermaidRenderer(),
    layout: elkEngine(async () =>
      (await import('./platform/layout/elk-in-worker.ts')).elkInWorker(),
    ),
    project: async (document, known) => (await projection).project(document, known),
    options: fetchedOptions(),
    freshUserKey,
    whenIdle,
    firstVisit: async () => {
      const example = examples[0];
      const content = example && (await loadExample(example));
      return content?.ok ? content.value : EMPTY;
    },
  };
  const store = createAppStore(ports);
  const versions = siteVersions('./sw.js');
  const files = {
    reload: versions.reload,
    pick: pickFile,
    canPickFolder,
    pickFolder,
    save: saveFile,
    copy: copyText,
    clipboardText,
    rasterizer: canvasRasterizer(),
  };
  const root = document.getElementById('root');
  invariant(root !== null, 'index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <AppStoreProvider store={store}>
        <ActionsProvider actions={composeActions(store, files, examples)}>
          <App />
        </ActionsProvider>
      </AppStoreProvider>
    </StrictMode>,
  );
  await store.getState().start();
  if (failed !== null) store.getState().warnUnsaved(failed);
  // In development every reload is to bring what was saved just now; and where drawings last only as
  // long as the page, nobody is asked to reload it.
  if (import.meta.env.PROD && failed === null)
    await versions.keep(() => store.getState().tell('A new version is ready.', 'reload'));
};

void start();
