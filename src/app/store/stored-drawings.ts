import { headOf } from '../../core/model/chain.ts';
import { openDocument, record } from '../../core/model/document.ts';
import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import type { DrawingStore } from '../../core/ports.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';
import { explainStored } from './explain.ts';
import type { Content, Offer } from './state.ts';
import type { AppStore } from './use-store.tsx';

/** Does something with what this browser stores; a failure is shown as a notice. */
const tried = async <T>(store: AppStore, work: () => Promise<T>): Promise<Result<T, Problem>> => {
  try {
    return ok(await work());
  } catch (cause) {
    const problem = explainStored(cause);
    store.getState().notify(problem);
    return err(problem);
  }
};

const contentOf = async (stored: DrawingStore): Promise<Content> => ({
  events: await stored.log.load(),
  layout: (await stored.layout.load()) ?? EMPTY_LAYOUT,
});

const naming = (name: string) => [{ type: 'configure-workspace' as const, changes: { name } }];

/** Names a drawing, the open one or another: an event in its journal. */
export const renameDrawing = async (store: AppStore, id: string, name: string): Promise<void> => {
  if (store.getState().drawing === id) {
    store.getState().run(naming(name));
    return;
  }
  await tried(store, async () => {
    const stored = await store.ports.drawings.peek(id);
    const events = await stored.log.load();
    const renamed = record(openDocument({ events }), naming(name), store.ports);
    if (!renamed.ok) throw renamed.error;
    const appended = await stored.log.append(renamed.value.events, headOf({ events }));
    if (appended.status === 'conflict') throw new Error('another tab has just changed it');
  });
};

/** What a notice offers once another drawing is open: the one that is open now. */
export const wayBack = (store: AppStore): Offer | null => {
  const { drawing } = store.getState();
  return drawing === null ? null : { backTo: drawing };
};

/** Opens a copy of a drawing, with all of its history. */
export const duplicateDrawing = async (
  store: AppStore,
  id: string,
  name: string,
): Promise<void> => {
  await store.getState().flush();
  const content = await tried(store, async () => contentOf(await store.ports.drawings.peek(id)));
  if (!content.ok) return;
  const back = wayBack(store);
  const opened = await store.getState().open(content.value);
  if (!opened.ok) return;
  store.getState().run(naming(`Copy of ${name}`));
  store.getState().tell(`Opened a copy of ${name}.`, back);
};

/** Opens the drawing that was changed last, or an empty one. */
const openAnother = async (store: AppStore): Promise<void> => {
  const [latest] = await store.ports.drawings.list();
  if (latest === undefined) await store.getState().newDrawing();
  else await store.getState().openStored(latest.id);
};

/** Takes a drawing away; the notice brings it back. */
export const removeDrawing = async (store: AppStore, id: string, name: string): Promise<void> => {
  await store.getState().flush();
  await tried(store, async () => {
    await store.ports.drawings.remove(id);
    if (store.getState().drawing === id) await openAnother(store);
    store.getState().tell(`Deleted ${name}.`, { restore: id });
  });
};

/** Brings a drawing back that was taken away, and opens it. */
export const restoreDrawing = async (store: AppStore, id: string): Promise<void> => {
  const restored = await tried(store, () => store.ports.drawings.restore(id));
  if (restored.ok) await store.getState().openStored(id);
};
