import type { Envelope } from '../../core/model/envelope.ts';
import type { Layout } from '../../core/model/layout.ts';
import type {
  DownloadStore,
  DrawingStore,
  Drawings,
  IdSource,
  LayoutStore,
} from '../../core/ports.ts';
import { headOf } from '../newer-than.ts';
import { type Database, openDatabase } from './database.ts';
import { indexedDbEventLog } from './event-log.ts';
import { explained } from './explained.ts';

const RELAXED = { durability: 'relaxed' } as const;

const layoutStore = (database: Database, drawing: string): LayoutStore => ({
  load: async () => (await explained(database.get('layouts', drawing))) ?? null,
  save: async (layout) => {
    await explained(database.put('layouts', layout, drawing));
  },
});

const downloadStore = (database: Database, drawing: string): DownloadStore => ({
  load: async () => (await explained(database.get('downloads', drawing))) ?? null,
  save: async (files) => {
    await explained(database.put('downloads', files, drawing));
  },
});

const open = async (database: Database, id: string): Promise<DrawingStore> => {
  const transaction = database.transaction(['drawings', 'settings'], 'readwrite', RELAXED);
  const end = await transaction.objectStore('drawings').get(id);
  if (end !== undefined) await transaction.objectStore('settings').put(id, 'current');
  await transaction.done;
  if (end === undefined) throw new Error(`this browser has no drawing ${id}`);
  return {
    log: indexedDbEventLog(database, id),
    layout: layoutStore(database, id),
    download: downloadStore(database, id),
  };
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
    transaction.objectStore('drawings').put({ head: headOf(events), count: events.length }, id),
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
  return {
    current: async () => (await explained(database.get('settings', 'current'))) ?? null,
    open: (id) => explained(open(database, id)),
    create: (events, layout) => explained(create(database, ids(), events, layout)),
  };
};
