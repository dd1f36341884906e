import type { Page } from '@playwright/test';

/** What every store of the page's database holds, by key. */
export type Stored = Readonly<Record<string, readonly (readonly [IDBValidKey, unknown])[]>>;

/** Does something where the database is in reach and nobody has it open. */
const away = async <T>(page: Page, work: (beside: Page) => Promise<T>): Promise<T> => {
  await page.goto('about:blank');
  const beside = await page.context().newPage();
  await beside.goto('./mark.svg');
  const done = await work(beside);
  await beside.close();
  return done;
};

/** Leaves the page, and reads all that it has stored. */
export const readStored = (page: Page): Promise<Stored> =>
  away(page, (beside) =>
    beside.evaluate(async () => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await asked(indexedDB.open(name));
      const found: Record<string, [IDBValidKey, unknown][]> = {};
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(all.getAllKeys()), asked(all.getAll())]);
        found[store] = keys.map((key, index) => [key, values[index]]);
      }
      database.close();
      return found;
    }),
  );

/** Leaves the page, and puts a database of that version and content in place of what is there. */
export const writeStored = (page: Page, version: number, stored: Stored): Promise<void> =>
  away(page, (beside) =>
    beside.evaluate(
      async ([to, text]) => {
        const content: Record<string, [IDBValidKey, unknown][]> = JSON.parse(text);
        const done = (request: IDBOpenDBRequest) =>
          new Promise<IDBDatabase>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const [{ name = '' } = {}] = await indexedDB.databases();
        await done(indexedDB.deleteDatabase(name));
        const opening = indexedDB.open(name, to);
        opening.onupgradeneeded = () => {
          for (const store of Object.keys(content)) opening.result.createObjectStore(store);
        };
        const database = await done(opening);
        const transaction = database.transaction(Object.keys(content), 'readwrite');
        for (const [store, entries] of Object.entries(content))
          for (const [key, value] of entries) transaction.objectStore(store).put(value, key);
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
        database.close();
      },
      [version, JSON.stringify(stored)] as const,
    ),
  );
