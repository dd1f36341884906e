import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { Drawing } from '../bundle/drawing.ts';
import { cli, type Run } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => join(folder, ...names);

const draw = async (change: (drawing: Drawing) => void): Promise<string> => {
  const drawing = new Drawing();
  change(drawing);
  await writeFile(at('events.json'), writeJournal(drawing.document.journal));
  return at('events.json');
};

const generate = (...more: readonly string[]): Promise<Run> =>
  cli('generate', '--events', at('events.json'), '--output', at('out'), ...more);

const tree = async (name: string): Promise<Readonly<Record<string, string>>> => {
  const found = await readdir(at(name), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<[string, string]> => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(at(name).length + 1), await readFile(path, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(read));
};

test('the same journal gives the same files, twice in one folder and in another', async () => {
  await draw((drawing) => drawing.service(drawing.domain('sales'), 'cache', 'redis'));
  const first = await generate();
  expect(first.code, first.complaint).toBe(0);
  const before = await tree('out');
  expect(Object.keys(before)).toContain('flake.nix');
  expect((await generate()).code).toBe(0);
  expect(await tree('out')).toEqual(before);
  await cli('generate', '--events', at('events.json'), '--output', at('again'));
  expect(await tree('again')).toEqual(before);
});

test('what a bundle no longer has goes, and what somebody added stays', async () => {
  await draw((drawing) => drawing.domain('sales'));
  await generate();
  await writeFile(at('out', 'hosts', 'sales', 'extra.nix'), '{ }\n');
  await draw((drawing) => drawing.domain('billing'));
  const { code, out } = await generate();
  expect(code).toBe(0);
  expect(out).toContain('stale removed');
  const files = Object.keys(await tree('out'));
  expect(files).toContain('hosts/sales/extra.nix');
  expect(files).not.toContain('hosts/sales/default.nix');
  expect(files).not.toContain('modules/domains/sales.nix');
});

test('a file changed by hand is named and kept, unless it is forced', async () => {
  await draw((drawing) => drawing.domain('sales'));
  await generate();
  await writeFile(at('out', 'flake.nix'), '{ mine = true; }\n');
  const before = await tree('out');
  const refused = await generate();
  expect(refused.code).toBe(2);
  expect(refused.complaint).toContain('flake.nix');
  expect(await tree('out')).toEqual(before);
  expect((await generate('--force')).code).toBe(0);
  expect((await tree('out'))['flake.nix']).toContain('nixosConfigurations');
});

test('a file that was there before any bundle is not overwritten', async () => {
  await draw((drawing) => drawing.domain('sales'));
  await cli('generate', '--events', at('events.json'), '--output', at('out'));
  await rm(at('out', 'manifest.json'));
  await writeFile(at('out', 'README.md'), 'mine\n');
  const { code, complaint } = await generate();
  expect(code).toBe(2);
  expect(complaint).toContain('README.md');
});

test.each([
  ['no such file', null],
  ['no JSON', 'hello'],
  ['truncated JSON', '{"events": ['],
  ['another JSON', '{"a": 1}'],
])('events that are %s are refused, and nothing is written', async (_, text) => {
  if (text !== null) await writeFile(at('events.json'), text);
  const { code, complaint } = await generate();
  expect(code).toBe(2);
  expect(complaint).toContain('events.json');
  await expect(readdir(at('out'))).rejects.toThrow();
});

test('a folder that cannot be written is refused', async () => {
  await draw((drawing) => drawing.domain('sales'));
  await writeFile(at('out'), 'a file\n');
  const { code, complaint } = await generate();
  expect(code).toBe(2);
  expect(complaint).toContain(`${at('out')} cannot be written: a file is there already.`);
});

test('an error in the design is written all the same, with status 1', async () => {
  await draw((drawing) => {
    const sales = drawing.domain('sales');
    drawing.service(sales, 'one', 'nginx');
    drawing.service(sales, 'two', 'application', { settings: { port: 80 } });
  });
  const { code, complaint } = await generate();
  expect(code).toBe(1);
  expect(complaint).toContain('80');
  expect(Object.keys(await tree('out'))).toContain('flake.nix');
});

test('help says what there is, and a wrong option is status 2', async () => {
  const help = await cli('generate', '--help');
  expect(help.code).toBe(0);
  expect(help.out).toContain('--network');
  expect((await cli('generate', '--nonsense')).code).toBe(2);
  expect((await cli('frobnicate')).code).toBe(2);
});

test('extra options are held against the options of NixOS', async () => {
  await draw((drawing) =>
    drawing.service(drawing.domain('shop'), 'web', 'nginx', {
      extra_options: { 'services.nginx.clientMaxBodySize': 20, 'services.no.such': 1 },
    }),
  );
  const { code, out, complaint } = await generate();
  expect(code, complaint).toBe(1);
  expect(out + complaint).toContain('option-type');
  expect(out + complaint).toContain('unknown-option');
});
