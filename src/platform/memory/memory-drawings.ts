import type { Envelope } from '../../core/model/envelope.ts';
import type { Layout } from '../../core/model/layout.ts';
import type {
  Appended,
  DrawingStore,
  Drawings,
  EventLog,
  Files,
  IdSource,
} from '../../core/ports.ts';
import { headOf, newerThan } from '../newer-than.ts';

interface Drawing {
  events: readonly Envelope[];
  layout: Layout | null;
  download: Files | null;
  readonly listeners: Set<() => void>;
}

/** Each log hears of the others' events, never of its own: as between tabs. */
const logOf = (drawing: Drawing): EventLog => {
  const own = new Set<() => void>();
  return {
    load: async () => drawing.events,
    append: async (events, expectedHead): Promise<Appended> => {
      const head = headOf(drawing.events);
      if (head !== expectedHead)
        return { status: 'conflict', newer: newerThan(drawing.events, expectedHead) };
      drawing.events = [...drawing.events, ...events];
      for (const listener of drawing.listeners) if (!own.has(listener)) listener();
      return { status: 'ok', head: headOf(drawing.events) };
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
    save: async (layout) => {
      drawing.layout = layout;
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
  return {
    current: async () => current,
    open: async (id) => {
      const drawing = drawings.get(id);
      if (drawing === undefined) throw new Error(`There is no drawing ${id} in this page.`);
      current = id;
      return storeOf(drawing);
    },
    create: async (events, layout) => {
      const id = ids();
      drawings.set(id, { events, layout, download: null, listeners: new Set() });
      current = id;
      return id;
    },
  };
};
