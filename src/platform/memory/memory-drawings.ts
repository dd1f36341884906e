import { headOf } from '../../core/model/chain.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { EMPTY_LAYOUT, type Layout } from '../../core/model/layout.ts';
import { withPlaces } from '../../core/model/places.ts';
import { EMPTY_SUMMARY, summarised } from '../../core/model/summary.ts';
import type {
  Appended,
  DrawingStore,
  Drawings,
  EventLog,
  Files,
  IdSource,
} from '../../core/ports.ts';
import { latestFirst } from '../latest-first.ts';
import { newerThan } from '../newer-than.ts';

interface Drawing {
  events: readonly Envelope[];
  layout: Layout | null;
  download: Files | null;
  removed: boolean;
  readonly listeners: Set<() => void>;
}

/** Each log hears of the others' events, never of its own: as between tabs. */
const logOf = (drawing: Drawing): EventLog => {
  const own = new Set<() => void>();
  return {
    load: async () => drawing.events,
    append: async (events, expectedHead): Promise<Appended> => {
      const head = headOf(drawing);
      if (head !== expectedHead)
        return { status: 'conflict', newer: newerThan(drawing.events, expectedHead) };
      drawing.events = [...drawing.events, ...events];
      for (const listener of drawing.listeners) if (!own.has(listener)) listener();
      return { status: 'ok', head: headOf(drawing) };
    },
    subscribe: (onNewer) => {
      const listener = () => onNewer();
      own.add(listener);
      drawing.listeners.add(listener);
      return () => {
        own.delete(listener);
        drawing.listeners.delete(listener);
      };
    },
  };
};

const storeOf = (drawing: Drawing): DrawingStore => ({
  log: logOf(drawing),
  layout: {
    load: async () => drawing.layout,
    save: async (places) => {
      drawing.layout = withPlaces(drawing.layout ?? EMPTY_LAYOUT, places);
    },
  },
  download: {
    load: async () => drawing.download,
    save: async (files) => {
      drawing.download = files;
    },
  },
});

/**
 * Drawings that live as long as the page: for tests, and for browsers that refuse storage.
 * Opening a drawing that is not there is a rejection.
 */
export const memoryDrawings = (ids: IdSource): Drawings => {
  const drawings = new Map<string, Drawing>();
  let current: string | null = null;
  const find = (id: string, removed: boolean): Drawing => {
    const drawing = drawings.get(id);
    if (drawing?.removed !== removed) throw new Error(`There is no drawing ${id} in this page.`);
    return drawing;
  };
  return {
    current: async () => (current !== null && drawings.get(current)?.removed ? null : current),
    open: async (id) => {
      const drawing = find(id, false);
      current = id;
      return storeOf(drawing);
    },
    peek: async (id) => storeOf(find(id, false)),
    list: async () =>
      [...drawings]
        .filter(([, { removed }]) => !removed)
        .map(([id, { events }]) => ({ id, ...summarised(EMPTY_SUMMARY, events) }))
        .sort(latestFirst),
    remove: async (id) => {
      find(id, false).removed = true;
    },
    restore: async (id) => {
      find(id, true).removed = false;
    },
    create: async (events, layout) => {
      const id = ids();
      drawings.set(id, { events, layout, download: null, removed: false, listeners: new Set() });
      current = id;
      return id;
    },
  };
};
