import { describe, expect, test, vi } from 'vitest';
import { DomainId } from '../../core/model/graph.ts';
import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import type { DrawingStore, Drawings } from '../../core/ports.ts';
import { memoryDrawings } from '../../platform/memory/memory-drawings.ts';
import { createAppStore } from '../store.ts';
import { addDomain } from './additions.ts';
import {
  duplicateDrawing,
  removeDrawing,
  renameDrawing,
  restoreDrawing,
} from './stored-drawings.ts';
import {
  ids,
  names,
  onlyDomain,
  opened,
  portsOf,
  rename,
  settled,
} from './testing/opened-store.ts';
import type { AppStore } from './use-store.tsx';

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

test('nothing is drawn before the first drawing is there, and it is said', async () => {
  const store = createAppStore({
    ...portsOf(memoryDrawings(ids)),
    firstVisit: () => new Promise(() => {}),
  });
  void store.getState().start();
  addDomain(store);
  expect(names(store)).toEqual([]);
  expect(store.getState().notices.at(-1)?.message).toContain('still being opened');
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

  test('of a place begins with the move, so that a page may go away after it', async () => {
    const drawings = memoryDrawings(ids);
    const store = await opened(drawings);
    addDomain(store);
    await store.getState().flush();
    const id = onlyDomain(store).domain_id;
    store.getState().move({ [id]: { x: 7, y: 8 } });
    expect(store.getState().saved.status).toBe('saving');
    await settled();
    const { layout } = (await opened(drawings)).getState().document;
    expect(layout.nodes[id]).toMatchObject({ x: 7, y: 8 });
  });

  test('of what is typed when the page goes away is left to the next page', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    });
    const working = memoryDrawings(ids);
    const first = await opened(working);
    addDomain(first);
    await first.getState().flush();
    const dying: Drawings = {
      ...working,
      open: async (id) => {
        const store = await working.open(id);
        return { ...store, log: { ...store.log, append: () => new Promise(() => {}) } };
      },
    };
    const page = await opened(dying);
    rename(page, 'Sales');
    page.getState().prepareToGo();
    const next = await opened(working);
    expect(names(next)).toEqual(['Sales']);
    await next.getState().flush();
    await vi.waitFor(() => expect(kept.size).toBe(0));
    expect(names(await opened(working))).toEqual(['Sales']);
    vi.unstubAllGlobals();
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

describe('several drawings', () => {
  const named = async (store: AppStore): Promise<readonly string[]> =>
    (await store.ports.drawings.list()).map(({ name }) => name).sort();

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
    expect(await named(store)).toEqual(['Copy of Uno', 'Uno', 'Untitled']);
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
