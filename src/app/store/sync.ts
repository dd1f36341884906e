import { headOf } from '../../core/model/chain.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { Layout } from '../../core/model/layout.ts';
import { placesBetween } from '../../core/model/places.ts';
import type { DrawingStore, Head } from '../../core/ports.ts';

const RETRY_MS = 5_000;

/** What saving tells its owner. */
export interface SyncHooks {
  readonly onSaving: () => void;
  readonly onSaved: () => void;
  readonly onFailed: (cause: unknown) => void;
  /** Somebody else was first: gives our unpublished events again, re-chained after `newer`. */
  readonly onNewer: (
    newer: readonly Envelope[],
    unpublished: readonly Envelope[],
  ) => readonly Envelope[];
}

/** Saves a drawing behind the page's back: appends in order; of places, the latest. */
export interface Sync {
  append(events: readonly Envelope[]): void;
  saveLayout(layout: Layout): void;
  /** Events that are not stored yet. */
  unsaved(): readonly Envelope[];
  /** Looks for what others have appended. */
  pull(): Promise<void>;
  /** Saves now what waits; resolves when all is saved or saving has failed. */
  flush(): Promise<void>;
  /** Saves what waits and lets go of the drawing. */
  close(): Promise<void>;
}

/** Starts saving into a drawing whose last stored event is `head`. */
export const createSync = (
  store: DrawingStore,
  start: { readonly head: Head; readonly layout: Layout },
  hooks: SyncHooks,
): Sync => {
  let { head, layout: saved } = start;
  let unpublished: readonly Envelope[] = [];
  let layout: Layout | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let closed = false;

  const takeNewer = (newer: readonly Envelope[]): void => {
    head = headOf({ events: newer }) ?? head;
    unpublished = hooks.onNewer(newer, unpublished);
  };

  const appendAll = async (): Promise<void> => {
    while (unpublished.length > 0) {
      const batch = unpublished;
      const appended = await store.log.append(batch, head);
      if (appended.status === 'conflict') takeNewer(appended.newer);
      else {
        head = appended.head;
        unpublished = unpublished.slice(batch.length);
      }
    }
  };

  const saveAll = async (): Promise<void> => {
    clearTimeout(retryTimer);
    hooks.onSaving();
    try {
      await appendAll();
      while (layout !== null) {
        const saving = layout;
        await store.layout.save(placesBetween(saved, saving));
        saved = saving;
        if (layout === saving) layout = null;
      }
      hooks.onSaved();
    } catch (cause) {
      hooks.onFailed(cause);
      if (!closed) retryTimer = setTimeout(() => void flush(), RETRY_MS);
    }
  };

  const waiting = (): boolean => unpublished.length > 0 || layout !== null;

  const flush = async (): Promise<void> => {
    if (running !== null) await running;
    if (!waiting()) return;
    running ??= saveAll().finally(() => {
      running = null;
    });
    await running;
  };

  const pull = async (): Promise<void> => {
    await flush();
    if (unpublished.length > 0 || closed) return;
    const events = await store.log.load();
    const known = events.findIndex((event) => event.cid === head);
    const newer = events.slice(known + 1);
    if (newer.length > 0 && running === null) takeNewer(newer);
    await flush();
  };

  const stop = store.log.subscribe(() => void pull().catch(hooks.onFailed));

  return {
    append: (events) => {
      unpublished = [...unpublished, ...events];
      void flush();
    },
    saveLayout: (next) => {
      layout = next;
      void flush();
    },
    unsaved: () => unpublished,
    pull,
    flush,
    close: async () => {
      stop();
      await flush();
      closed = true;
      clearTimeout(retryTimer);
    },
  };
};
