import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromSeed } from '@nats-io/nkeys';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fold } from '../../src/core/model/fold.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { Drawing } from '../bundle/drawing.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keys = (...args: readonly string[]): Promise<{ code: number; out: string; said: string }> =>
  new Promise((resolve) => {
    const all = ['--import', 'tsx', 'src/cli/main.ts', 'keys', ...args];
    execFile(process.execPath, all, (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said });
    });
  });

const publicOf = (seed: string): string =>
  fromSeed(new TextEncoder().encode(seed.trim())).getPublicKey();

test('a pair is shown, once', async () => {
  const { code, out } = await keys();
  expect(code).toBe(0);
  const [, nkey = '', seed = ''] =
    /^public key {2}(U\w{55})\nseed {8}(SU\w{56})\n$/.exec(out) ?? [];
  expect(publicOf(seed)).toBe(nkey);
});

test('a drawing gets the public keys, a folder the seeds, and nobody twice', async () => {
  const drawing = new Drawing();
  const shop = drawing.domain('shop');
  const nats = drawing.service(shop, 'nats', 'nats');
  const orders = drawing.service(shop, 'orders', 'application');
  drawing.service(shop, 'idle', 'application');
  drawing.edge('publishes', orders, nats);
  const events = join(folder, 'events.json');
  const seeds = join(folder, 'seeds');
  await writeFile(events, writeJournal(drawing.document.journal));

  expect((await keys('--events', events, '--seeds', seeds)).code).toBe(0);
  const text = await readFile(events, 'utf8');
  const read = readJournal(text);
  if (!read.ok) throw new Error(read.error.message);
  const graph = fold(read.value.journal);
  const seedOf = (name: string) => readFile(join(seeds, 'shop', name), 'utf8');
  expect(graph.domains[shop]?.nkey).toBe(publicOf(await seedOf('nats.nk')));
  expect(graph.services[orders]?.nkey).toBe(publicOf(await seedOf('orders-nats.nk')));
  expect(Object.values(graph.services).filter(({ nkey }) => nkey !== null)).toHaveLength(1);
  expect(text).not.toContain((await seedOf('orders-nats.nk')).trim());
  expect((await stat(join(seeds, 'shop/nats.nk'))).mode & 0o777).toBe(0o600);

  const again = await keys('--events', events, '--seeds', seeds);
  expect(again).toMatchObject({ code: 0, out: 'Everybody who wants a NATS key has one.\n' });
  expect(await readFile(events, 'utf8')).toBe(text);

  await writeFile(events, writeJournal(drawing.document.journal));
  const refused = await keys('--events', events, '--seeds', seeds);
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('[file-unwritable]');
  expect(await readFile(events, 'utf8')).toBe(writeJournal(drawing.document.journal));
});
