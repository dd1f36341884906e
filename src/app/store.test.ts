import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test, vi } from 'vitest';
import { postgresql } from '../core/catalog/postgresql.ts';
import type { Envelope } from '../core/model/envelope.ts';
import { DomainId } from '../core/model/graph.ts';
import { EMPTY_LAYOUT, type Layout } from '../core/model/layout.ts';
import { withPlaces } from '../core/model/places.ts';
import { EMPTY_SUMMARY, summarised } from '../core/model/summary.ts';
import { knowOptions } from '../core/options/known-options.ts';
import type { DrawingStore, Drawings } from '../core/ports.ts';
import { elkEngine } from '../platform/layout/elk-engine.ts';
import { addDomain, addService, nextAddress } from './store/additions.ts';
import type { AppPorts } from './store/state.ts';
import {
  duplicateDrawing,
  removeDrawing,
  renameDrawing,
  restoreDrawing,
} from './store/stored-drawings.ts';
import type { AppStore } from './store/use-store.tsx';
import { createAppStore } from './store.ts';

let counter = 0;
const ids = () => {
  counter += 1;
  return `00000000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
};

/** Drawings of two tabs that share a browser, without one. */
const memoryDrawings = (newId: () => string): Drawings => {
  const stored = new Map<string, { events: readonly Envelope[]; layout: Layout }>();
  let current: string | null = null;
  const of = (id: string) => stored.get(id) ?? { events: [], layout: EMPTY_LAYOUT };
  const removed = new Set<string>();
  const open = async (id: string): Promise<DrawingStore> => ({
    layout: {
      load: async () => of(id).layout,
      save: async (places) =>
        void stored.set(id, { ...of(id), layout: withPlaces(of(id).layout, places) }),
    },
    download: { load: async () => null, save: async () => {} },
    log: {
      load: async () => of(id).events,
      subscribe: () => () => {},
      append: async (events, expected) => {
        const before = of(id).events;
        const at = before.findIndex((event) => event.cid === expected) + 1;
        if (at < before.length) return { status: 'conflict', newer: before.slice(at) };
        stored.set(id, { ...of(id), events: [...before, ...events] });
        return { status: 'ok', head: events.at(-1)?.cid ?? expected };
      },
    },
  });
  return {
    current: async () => current,
    create: async (events, layout) => {
      current = newId();
      stored.set(current, { events, layout });
      return current;
    },
    open: async (id) => {
      current = id;
      return open(id);
    },
    peek: open,
    list: async () =>
      [...stored]
        .filter(([id]) => !removed.has(id))
        .map(([id, { events }]) => ({ id, ...summarised(EMPTY_SUMMARY, events) })),
    remove: async (id) => void removed.add(id),
    restore: async (id) => void removed.delete(id),
  };
};

const portsOf = (drawings: Drawings, actor = 'ada'): AppPorts => ({
  drawings,
  actor,
  ids,
  clock: () => '2026-01-01T00:00:00.000Z',
  archiver: {
    zip: async () => new Uint8Array(),
    unzip: async () => ({ ok: true, value: new Map() }),
  },
  renderer: { render: async () => ({ ok: true, value: { svg: '', areas: [] } }) },
  layout: elkEngine(async () => new Elk()),
  options: { load: async () => knowOptions({}) },
  freshUserKey: async () => ({ nkey: '', seed: '' }),
  project: () => ({ files: [], diagrams: [], diagnostics: [] }),
  firstVisit: async () => ({ events: [], layout: EMPTY_LAYOUT }),
  whenIdle: (job) => {
    const timer = setTimeout(job);
    return () => clearTimeout(timer);
  },
});

const opened = async (drawings: Drawings = memoryDrawings(ids), actor = 'ada') => {
  const store = createAppStore(portsOf(drawings, actor));
  await store.getState().start();
  return store;
};

const names = (store: AppStore): readonly string[] =>
  Object.values(store.getState().shown.graph.domains).map(({ name }) => name);

const onlyDomain = (store: AppStore) => {
  const [domain] = Object.values(store.getState().document.graph.domains);
  if (domain === undefined) throw new Error('no domain');
  return domain;
};

const rename = (store: AppStore, name: string) =>
  store
    .getState()
    .preview([
      { type: 'update-domain', domain_id: onlyDomain(store).domain_id, changes: { name } },
    ]);

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a drawing that is asked for while the first one loads is the one that stays', async () => {
  const drawings = memoryDrawings(ids);
  const example = await opened();
  addDomain(example);
  const { events } = example.getState().document.journal;
  let arrive = (): void => {};
  const firstVisit = new Promise<void>((resolve) => {
    arrive = resolve;
  }).then(() => ({ events, layout: EMPTY_LAYOUT }));
  const store = createAppStore({ ...portsOf(drawings), firstVisit: () => firstVisit });
  const starting = store.getState().start();
  await store.getState().newDrawing();
  const empty = await drawings.current();
  arrive();
  await starting;
  expect(names(store)).toEqual([]);
  expect(await drawings.current()).toBe(empty);
});

describe('typing', () => {
  test('shows at every key and commits one event', async () => {
    const store = await opened();
    addDomain(store);
    const before = store.getState().document.journal.events.length;
    for (const name of ['S', 'Sa', 'Sal', 'Sales']) rename(store, name);
    expect(names(store)).toEqual(['Sales']);
    expect(store.getState().document.journal.events.length).toBe(before);
    store.getState().commit();
    expect(store.getState().document.journal.events.length).toBe(before + 1);
    expect(onlyDomain(store).name).toBe('Sales');
  });

  test('is committed by a rest of 800 ms', async () => {
    const store = await opened();
    addDomain(store);
    vi.useFakeTimers();
    rename(store, 'Sales');
    vi.advanceTimersByTime(799);
    expect(onlyDomain(store).name).toBe('domain');
    vi.advanceTimersByTime(1);
    expect(onlyDomain(store).name).toBe('Sales');
    vi.useRealTimers();
  });

  test('that is generated before it is committed leaves nothing to wait for', async () => {
    const store = await opened();
    addDomain(store);
    rename(store, 'Sales');
    await vi.waitFor(() => expect(store.getState().projecting).toBe(false));
    store.getState().commit();
    expect(store.getState().projecting).toBe(false);
    rename(store, 'Shop');
    expect(store.getState().projecting).toBe(true);
    await vi.waitFor(() => expect(store.getState().projecting).toBe(false));
  });

  test('that ends where it began is no step', async () => {
    const store = await opened();
    addDomain(store);
    const before = store.getState().document.journal.events.length;
    rename(store, 'domains');
    rename(store, 'domain');
    store.getState().commit();
    expect(store.getState().document.journal.events.length).toBe(before);
  });

  test('that cannot be taken says why, and the last good name stays', async () => {
    const store = await opened();
    addDomain(store);
    const refused = rename(store, '');
    expect(refused).toMatchObject({ ok: false, error: { code: 'empty-name' } });
    expect(names(store)).toEqual(['domain']);
  });
});

describe('undo and redo', () => {
  test('of a move, in the order of what was done', async () => {
    const store = await opened();
    addDomain(store);
    const { domain_id: id } = onlyDomain(store);
    const start = store.getState().document.layout.nodes[id];
    store.getState().move({ [id]: { x: 300, y: 200 } });
    expect(store.getState().document.layout.nodes[id]).toEqual({ x: 300, y: 200 });
    store.getState().undo();
    expect(store.getState().document.layout.nodes[id]).toEqual(start);
    expect(names(store)).toEqual(['domain']);
    store.getState().redo();
    expect(store.getState().document.layout.nodes[id]).toEqual({ x: 300, y: 200 });
    store.getState().undo();
    store.getState().undo();
    expect(names(store)).toEqual([]);
  });

  test('of commands and places together is one step', async () => {
    const store = await opened();
    addDomain(store, { x: 40, y: 60 });
    const { domain_id: id } = onlyDomain(store);
    addService(store, postgresql, id, { x: 20, y: 90 });
    store.getState().undo();
    expect(Object.keys(store.getState().document.graph.services)).toEqual([]);
    expect(store.getState().document.layout.nodes).toEqual({ [id]: { x: 40, y: 60 } });
  });

  test('of events survives a reload', async () => {
    const drawings = memoryDrawings(ids);
    const first = await opened(drawings);
    addDomain(first);
    await settled();
    const again = await opened(drawings);
    expect(names(again)).toEqual(['domain']);
    expect(again.getState().undoable).not.toBeNull();
    again.getState().undo();
    expect(names(again)).toEqual([]);
  });
});

describe('saving', () => {
  test('keeps what two tabs draw at once', async () => {
    const drawings = memoryDrawings(ids);
    const first = await opened(drawings);
    const second = await opened(drawings, 'grace');
    for (const [store, name] of [
      [first, 'Sales'],
      [second, 'Warehouse'],
    ] as const) {
      const domain_id = DomainId.parse(ids());
      store.getState().run([{ type: 'create-domain', domain_id, name }]);
    }
    await settled();
    await first.getState().reload();
    await second.getState().reload();
    expect([...names(first)].sort()).toEqual(['Sales', 'Warehouse']);
    expect([...names(second)].sort()).toEqual(['Sales', 'Warehouse']);
    expect(first.getState().document.journal).toEqual(second.getState().document.journal);
  });

  test('that fails is said at once, and the drawing goes on', async () => {
    const working = memoryDrawings(ids);
    const failing: Drawings = {
      ...working,
      open: async (id) => {
        const store: DrawingStore = await working.open(id);
        return {
          ...store,
          log: { ...store.log, append: async () => Promise.reject(new Error('full')) },
        };
      },
    };
    const store = await opened(failing);
    addDomain(store);
    await settled();
    expect(store.getState().saved.status).toBe('failed');
    expect(store.getState().notices.at(-1)).toMatchObject({ tone: 'error', offer: 'download' });
    expect(names(store)).toEqual(['domain']);
  });
});

test('a rejection is shown and changes nothing', async () => {
  const store = await opened();
  const before = store.getState().document;
  const gone = DomainId.parse(ids());
  const result = store.getState().run([{ type: 'remove', ids: [gone], cascade: true }]);
  expect(result.ok).toBe(false);
  expect(store.getState().document).toBe(before);
  expect(store.getState().notices).toHaveLength(1);
});

test('another drawing takes the place of this one, which stays stored', async () => {
  const drawings = memoryDrawings(ids);
  const store = await opened(drawings);
  addDomain(store);
  const former = await drawings.current();
  await store.getState().newDrawing();
  expect(names(store)).toEqual([]);
  expect(store.getState().undoable).toBeNull();
  const stored = await (await drawings.open(former ?? '')).log.load();
  expect(stored).toHaveLength(1);
});

test('hosts get the next free address', async () => {
  const store = await opened();
  expect(nextAddress(store.getState().document.graph)).toBe('10.0.0.10');
});

describe('several drawings', () => {
  const named = async (store: AppStore): Promise<readonly string[]> =>
    (await store.ports.drawings.list()).map(({ name }) => name);

  test('are renamed, copied, deleted and brought back', async () => {
    const store = await opened();
    const first = store.getState().drawing ?? '';
    addDomain(store);
    await renameDrawing(store, first, 'One');
    await store.getState().newDrawing();
    const second = store.getState().drawing ?? '';
    await renameDrawing(store, first, 'Uno');
    expect(await named(store)).toEqual(['Uno', 'Untitled']);
    expect(names(store)).toEqual([]);
    await duplicateDrawing(store, first, 'Uno');
    await store.getState().flush();
    expect(await named(store)).toEqual(['Uno', 'Untitled', 'Copy of Uno']);
    expect(names(store)).toEqual(['domain']);
    const copy = store.getState().drawing ?? '';
    await removeDrawing(store, copy, 'Copy of Uno');
    expect(await named(store)).toEqual(['Uno', 'Untitled']);
    expect(store.getState().drawing).toBe(first);
    expect(store.getState().notices.at(-1)?.offer).toEqual({ restore: copy });
    await restoreDrawing(store, copy);
    expect(store.getState().drawing).toBe(copy);
    expect(await named(store)).toHaveLength(3);
    for (const id of [first, second, copy]) await removeDrawing(store, id, id);
    expect(await named(store)).toEqual(['Untitled']);
    expect(names(store)).toEqual([]);
  });

  test('places that two tabs change at once are both kept', async () => {
    const drawings = memoryDrawings(ids);
    const one = await opened(drawings);
    addDomain(one, { x: 0, y: 0 });
    addDomain(one, { x: 400, y: 0 });
    await one.getState().flush();
    const two = await opened(drawings, 'bob');
    const [a, b] = Object.keys(one.getState().document.graph.domains);
    one.getState().move({ [a ?? '']: { x: 1, y: 1 } });
    two.getState().move({ [b ?? '']: { x: 2, y: 2 } });
    await one.getState().flush();
    await two.getState().flush();
    const stored = await (await drawings.peek(one.getState().drawing ?? '')).layout.load();
    expect(stored?.nodes).toMatchObject({ [a ?? '']: { x: 1, y: 1 }, [b ?? '']: { x: 2, y: 2 } });
  });
});
