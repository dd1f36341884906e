import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../core/model/envelope.ts';
import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import { memoryDrawings } from './memory-drawings.ts';

const event = (cid: string, previous: string | null): Envelope => ({
  event_id: cid,
  aggregate_id: 'a',
  correlation_id: cid,
  causation_id: cid,
  actor: 'test',
  timestamp: '2026-01-01T00:00:00.000Z',
  schema_version: 1,
  cid,
  previous_cid: previous,
  payload: { Domain: { DomainRenamed: {} } },
});

const a = event('a', null);
const b = event('b', 'a');
const c = event('c', 'a');

const opened = async () => {
  let count = 0;
  const drawings = memoryDrawings(() => `drawing-${count++}`);
  const id = await drawings.create([], EMPTY_LAYOUT);
  return { drawings, id, one: await drawings.open(id), two: await drawings.open(id) };
};

describe('a log in memory', () => {
  it('appends after the expected head', async () => {
    const { one } = await opened();
    expect(await one.log.append([a, b], null)).toEqual({ status: 'ok', head: 'b' });
    expect(await one.log.load()).toEqual([a, b]);
  });

  it('gives what is newer when somebody else was first', async () => {
    const { one, two } = await opened();
    await one.log.append([a], null);
    await one.log.append([b], 'a');
    expect(await two.log.append([c], 'a')).toEqual({ status: 'conflict', newer: [b] });
    expect(await two.log.append([c], 'never')).toEqual({ status: 'conflict', newer: [a, b] });
    expect(await two.log.load()).toEqual([a, b]);
  });

  it('tells the others and not the one that appends, until they stop listening', async () => {
    const { one, two } = await opened();
    const [ears, otherEars] = [vi.fn(), vi.fn()];
    one.log.subscribe(ears);
    const stop = two.log.subscribe(otherEars);
    await one.log.append([a], null);
    expect(ears).not.toHaveBeenCalled();
    expect(otherEars).toHaveBeenCalledOnce();
    stop();
    await one.log.append([b], 'a');
    expect(otherEars).toHaveBeenCalledOnce();
  });
});

describe('drawings in memory', () => {
  it('make the drawing that was opened or made last the current one', async () => {
    const { drawings, id } = await opened();
    const next = await drawings.create([a], EMPTY_LAYOUT);
    expect(await drawings.current()).toBe(next);
    expect(await (await drawings.open(next)).log.load()).toEqual([a]);
    await drawings.open(id);
    expect(await drawings.current()).toBe(id);
  });

  it('reject what is not there', async () => {
    const { drawings } = await opened();
    await expect(drawings.open('nowhere')).rejects.toThrow('no drawing nowhere');
  });

  it('keep the layout', async () => {
    const { one, two } = await opened();
    await one.layout.save({ x: { x: 1, y: 2 } });
    await two.layout.save({ y: { x: 3, y: 4 } });
    expect((await one.layout.load())?.nodes).toEqual({ x: { x: 1, y: 2 }, y: { x: 3, y: 4 } });
  });

  it('keep what was downloaded last', async () => {
    const { one, two } = await opened();
    expect(await one.download.load()).toBeNull();
    const files = new Map([['flake.nix', '{ }']]);
    await one.download.save(files);
    expect(await two.download.load()).toEqual(files);
  });

  it('list what was not removed, the latest first', async () => {
    const { drawings, id, one } = await opened();
    const later = { ...a, timestamp: '2026-01-02T00:00:00.000Z' };
    const next = await drawings.create([later], EMPTY_LAYOUT);
    await one.log.append([a], null);
    expect((await drawings.list()).map((drawing) => drawing.id)).toEqual([next, id]);
    await drawings.remove(next);
    expect((await drawings.list()).map((drawing) => drawing.id)).toEqual([id]);
    expect(await drawings.current()).toBeNull();
    await expect(drawings.open(next)).rejects.toThrow('no drawing');
    await drawings.restore(next);
    expect(await drawings.current()).toBe(next);
    await drawings.peek(id);
    expect(await drawings.current()).toBe(next);
  });
});
