import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Envelope } from '../../core/model/envelope.ts';
import type { Layout } from '../../core/model/layout.ts';
import type { Summary } from '../../core/model/summary.ts';
import type { Files, Head } from '../../core/ports.ts';
import { explained } from './explained.ts';

/** One record a drawing: where its journal ends, and what a list says of it. */
export interface DrawingRecord {
  readonly head: Head;
  readonly count: number;
  /** Missing in records of an earlier version of this page. */
  readonly summary?: Summary;
  /** When it was taken away, in milliseconds since 1970. */
  readonly removed?: number;
}

interface Schema extends DBSchema {
  drawings: { key: string; value: DrawingRecord };
  /** By drawing and position in its journal. */
  events: { key: [drawing: string, index: number]; value: Envelope };
  /** By drawing. */
  layouts: { key: string; value: Layout };
  /** By drawing: the bundle as it was last downloaded. */
  downloads: { key: string; value: Files };
  settings: { key: 'current'; value: string };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the database, making its stores on a first visit. */
export const openDatabase = (name: string): Promise<Database> =>
  explained(
    openDB<Schema>(name, 2, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('drawings');
          database.createObjectStore('events');
          database.createObjectStore('layouts');
          database.createObjectStore('settings');
        }
        database.createObjectStore('downloads');
      },
      // Another tab has a newer version of the page: let it upgrade; our next write then says so.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    }),
  );

/** The keys of all events of a drawing. */
export const eventsOf = (drawing: string, from = 0): IDBKeyRange =>
  IDBKeyRange.bound([drawing, from], [drawing, Number.POSITIVE_INFINITY]);
