import { describe, expect, test, vi } from 'vitest';
import { application } from '../../core/catalog/application.ts';
import { nginx } from '../../core/catalog/nginx.ts';
import { postgresql } from '../../core/catalog/postgresql.ts';
import { DomainId } from '../../core/model/graph.ts';
import { memoryDrawings } from '../../platform/memory/memory-drawings.ts';
import { addDomain, addService, nextAddress } from './additions.ts';
import { ids, names, onlyDomain, opened, rename, settled } from './testing/opened-store.ts';

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

test('programs of one domain get ports of their own, and what is shared keeps its usual one', async () => {
  const store = await opened();
  addDomain(store);
  const { domain_id: id } = onlyDomain(store);
  for (const kind of [application, application, nginx, nginx, application])
    addService(store, kind, id);
  const { services } = store.getState().document.graph;
  expect(Object.values(services).map(({ name, settings }) => [name, settings])).toEqual([
    ['application', {}],
    ['application 2', { port: 8081 }],
    ['nginx', {}],
    ['nginx 2', {}],
    ['application 3', { port: 8082 }],
  ]);
});

test('hosts get the next free address', async () => {
  const store = await opened();
  expect(nextAddress(store.getState().document.graph)).toBe('10.0.0.10');
});
