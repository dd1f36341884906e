import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asTask, NOTICED_MS, type Running, useTasks } from './tasks.ts';
import { opened } from './testing/opened-store.ts';

const titles = () => useTasks.getState().tasks.map(({ title }) => title);
const open = async () => {
  const store = await opened();
  vi.useFakeTimers();
  return store;
};

beforeEach(() => useTasks.setState({ tasks: [] }));
afterEach(() => {
  vi.useRealTimers();
});

it('never shows what is done in time', async () => {
  const store = await open();
  const done = asTask(store, 'Packing', async () => 7);
  expect(await done).toBe(7);
  vi.advanceTimersByTime(10 * NOTICED_MS);
  expect(titles()).toEqual([]);
});

it('shows what takes longer, how far it is, and no more when it is done', async () => {
  const store = await open();
  let finish = (): void => {};
  let running: Running | undefined;
  const done = asTask(store, 'Packing', (given) => {
    running = given;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  running?.report(1, 4);
  vi.advanceTimersByTime(NOTICED_MS);
  expect(useTasks.getState().tasks).toMatchObject([{ title: 'Packing', progress: 0.25 }]);
  running?.report(2, 4);
  expect(useTasks.getState().tasks).toMatchObject([{ title: 'Packing', progress: 0.5 }]);
  finish();
  await done;
  expect(titles()).toEqual([]);
});

it('drops what is cancelled, and says so', async () => {
  const store = await open();
  let aborted = false;
  const done = asTask(store, 'Packing', async ({ signal }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    aborted = true;
    throw new Error('never seen');
  });
  vi.advanceTimersByTime(NOTICED_MS);
  useTasks.getState().tasks[0]?.cancel();
  expect(await done).toBeNull();
  expect(aborted).toBe(true);
  expect(titles()).toEqual([]);
  expect(store.getState().notices.at(-1)?.message).toBe('Packing was cancelled.');
});

it('hides what failed', async () => {
  const store = await open();
  const done = asTask(store, 'Packing', () => Promise.reject(new Error('no memory')));
  await expect(done).rejects.toThrow('no memory');
  vi.advanceTimersByTime(10 * NOTICED_MS);
  expect(titles()).toEqual([]);
});
