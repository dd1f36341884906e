import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evalHosts } from './hosts.ts';

const SALES = fileURLToPath(new URL('../../examples/sales/bundle', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-assertions-'));
  await cp(SALES, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failures = async (): Promise<readonly string[]> =>
  Object.values(await evalHosts(folder)).flatMap((host) => host.failedAssertions);

/** Changes the first such line of a file; one that is not there is an error. */
const change = async (file: string, from: RegExp, to: string): Promise<void> => {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!from.test(text)) throw new Error(`${file} does not contain ${from.source}`);
  await writeFile(path, text.replace(from, to));
};

test('a sound bundle passes', async () => {
  expect(await failures()).toEqual([]);
});

test.each([
  [
    'two units of a machine want one port',
    'modules/domains/insight.nix',
    /port = 8084;/,
    'port = 9090;',
    /^Several units of \S+ want the port 9090\/tcp: /,
  ],
  [
    'two machines have one address',
    'modules/topology.nix',
    /10\.20\.0\.12/,
    '10.20.0.11',
    /^Several machines have the address 10\.20\.0\.11: core, floor\.$/,
  ],
  [
    'a service requires what is not there',
    'modules/domains/sales.nix',
    /"sales\/redis"/,
    '"sales/gone"',
    /requires sales\/gone, which does not exist/,
  ],
  [
    'a domain depends on one that is not there',
    'modules/domains/sales.nix',
    /"billing"/,
    '"gone"',
    /dependencies names gone, which is no other domain/,
  ],
])('%s', async (_, file, from, to, message) => {
  await change(file, from, to);
  expect((await failures()).join('\n')).toMatch(new RegExp(message.source, 'm'));
});
