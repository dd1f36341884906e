import { headOf } from '../../core/model/chain.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { EMPTY_LAYOUT, type Layout } from '../../core/model/layout.ts';
import { type Places, withPlaces } from '../../core/model/places.ts';
import { EMPTY_SUMMARY, summarised } from '../../core/model/summary.ts';
import type {
  DownloadStore,
  DrawingStore,
  Drawings,
  IdSource,
  LayoutStore,
  StoredDrawing,
} from '../../core/ports.ts';
import { latestFirst } from '../latest-first.ts';
import { type Database, eventsOf, openDatabase } from './database.ts';
import { EMPTY, grown, indexedDbEventLog } from './event-log.ts';
import { explained } from './explained.ts';

const RELAXED = { durability: 'relaxed' } as const;

/** Reads and writes in one transaction, so that two tabs never write over each other's places. */
const savePlaces = async (database: Database, drawing: string, places: Places): Promise<void> => {
  const transaction = database.transaction('layouts', 'readwrite', RELAXED);
  const before = (await transaction.store.get(drawing)) ?? EMPTY_LAYOUT;
  await Promise.all([transaction.store.put(withPlaces(before, places), drawing), transaction.done]);
};

const layoutStore = (database: Database, drawing: string): LayoutStore => ({
  load: async () => (await explained(database.get('layouts', drawing))) ?? null,
  save: (places) => explained(savePlaces(database, drawing, places)),
});

const downloadStore = (database: Database, drawing: string): DownloadStore => ({
  load: async () => (await explained(database.get('downloads', drawing))) ?? null,
  save: async (files) => {
    await explained(database.put('downloads', files, drawing));
  },
});

const storeOf = (database: Database, id: string): DrawingStore => ({
  log: indexedDbEventLog(database, id),
  layout: layoutStore(database, id),
  download: downloadStore(database, id),
});

const open = async (database: Database, id: string): Promise<DrawingStore> => {
  const transaction = database.transaction(['drawings', 'settings'], 'readwrite', RELAXED);
  const end = await transaction.objectStore('drawings').get(id);
  const there = end !== undefined && end.removed === undefined;
  if (there) await transaction.objectStore('settings').put(id, 'current');
  await transaction.done;
  if (!there) throw new Error(`this browser has no drawing ${id}`);
  return storeOf(database, id);
};

const current = async (database: Database): Promise<string | null> => {
  const id = await database.get('settings', 'current');
  if (id === undefined) return null;
  return (await database.get('drawings', id))?.removed === undefined ? id : null;
};

/** All drawings with their summaries; one that an earlier version stored is read for its own. */
const list = async (database: Database): Promise<readonly StoredDrawing[]> => {
  const found: StoredDrawing[] = [];
  for (const id of await database.getAllKeys('drawings')) {
    const record = await database.get('drawings', id);
    if (record === undefined || record.removed !== undefined) continue;
    const summary =
      record.summary ?? summarised(EMPTY_SUMMARY, await database.getAll('events', eventsOf(id)));
    found.push({ id, ...summary });
  }
  return found.sort(latestFirst);
};

/** Marks a drawing as taken away, or no more. */
const mark = async (database: Database, id: string, removed: number | null): Promise<void> => {
  const transaction = database.transaction('drawings', 'readwrite');
  const before = await transaction.store.get(id);
  if (before !== undefined) {
    const { removed: _, ...record } = before;
    await transaction.store.put(removed === null ? record : { ...record, removed }, id);
  }
  await transaction.done;
  if (before === undefined) throw new Error(`this browser has no drawing ${id}`);
};

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets the drawings that were taken away more than a day ago. */
const purge = async (database: Database): Promise<void> => {
  for (const id of await database.getAllKeys('drawings')) {
    const removed = (await database.get('drawings', id))?.removed;
    if (removed === undefined || Date.now() - removed < KEPT_MS) continue;
    const stores = ['drawings', 'events', 'layouts', 'downloads'] as const;
    const transaction = database.transaction(stores, 'readwrite', RELAXED);
    await Promise.all([
      transaction.objectStore('drawings').delete(id),
      transaction.objectStore('events').delete(eventsOf(id)),
      transaction.objectStore('layouts').delete(id),
      transaction.objectStore('downloads').delete(id),
      transaction.done,
    ]);
  }
};

const create = async (
  database: Database,
  id: string,
  events: readonly Envelope[],
  layout: Layout,
): Promise<string> => {
  const stores = ['drawings', 'events', 'layouts', 'settings'] as const;
  const transaction = database.transaction(stores, 'readwrite', RELAXED);
  const stored = transaction.objectStore('events');
  await Promise.all([
    ...events.map((event, index) => stored.put(event, [id, index])),
    transaction.objectStore('drawings').put(grown(EMPTY, headOf({ events }), events), id),
    transaction.objectStore('layouts').put(layout, id),
    transaction.objectStore('settings').put(id, 'current'),
    transaction.done,
  ]);
  return id;
};

/**
 * The drawings of this browser, in IndexedDB. Rejects, with words for a person, when storage is
 * blocked or broken: then use drawings in memory.
 */
export const indexedDbDrawings = async (ids: IdSource, name = 'flakegraph'): Promise<Drawings> => {
  const database = await openDatabase(name);
  await explained(purge(database));
  return {
    current: () => explained(current(database)),
    open: (id) => explained(open(database, id)),
    peek: async (id) => storeOf(database, id),
    list: () => explained(list(database)),
    remove: (id) => explained(mark(database, id, Date.now())),
    restore: (id) => explained(mark(database, id, null)),
    create: (events, layout) => explained(create(database, ids(), events, layout)),
  };
};
