import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { topologyOf } from '../../src/core/model/network-topology.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { Drawing } from '../bundle/drawing.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph repl-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

const cli = (args: readonly string[], input = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
    let [out, complaint] = ['', ''];
    run.stdout.on('data', (data) => (out += data));
    run.stderr.on('data', (data) => (complaint += data));
    run.on('error', reject);
    run.on('close', (code) => resolve({ code, out, complaint }));
    run.stdin.end(input);
  });

const session = (...lines: readonly string[]): Promise<Run> => cli(['repl'], lines.join('\n'));

const draw = async (change: (drawing: Drawing) => void): Promise<Drawing> => {
  const drawing = new Drawing();
  change(drawing);
  await writeFile(join(folder, 'events.json'), writeJournal(drawing.document.journal));
  return drawing;
};

test('a session loads, generates, validates and writes what generate writes', async () => {
  const drawing = await draw((one) => one.service(one.domain('sales'), 'cache', 'redis'));
  const network = topologyOf(drawing.document.graph, null);
  const node = { id: '01900000-0000-7000-8000-00000000beef', name: 'edge' };
  await writeFile(
    join(folder, 'network.json'),
    JSON.stringify({ ...network, nodes: [...network.nodes, node] }),
  );
  const { code, out, complaint } = await session(
    `load-events "${folder}/events.json"`,
    `load-network "${folder}/network.json"`,
    'generate-nixos-config',
    'validate-security # no error',
    `write-config "${folder}/config.nix"`,
  );
  expect(complaint).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('1 domain, 1 service');
  expect(out).toContain('hosts/edge/default.nix');
  await cli([
    'generate',
    ...['--events', `${folder}/events.json`],
    ...['--network', `${folder}/network.json`],
    ...['--output', `${folder}/generated`],
  ]);
  const manifest = (name: string) => readFile(join(folder, name, 'manifest.json'), 'utf8');
  expect(await manifest('config.nix')).toBe(await manifest('generated'));
});

test('the status is that of the worst command, and the rest is done all the same', async () => {
  const { code, out, complaint } = await session('load-events /no/such.json', 'frobnicate', 'help');
  expect(code).toBe(2);
  expect(complaint).toContain('load-events /no/such.json\n            ^^^^^^^^^^^^^');
  expect(complaint).toContain('[unknown-command]');
  expect(out).toContain('write-config');
});

test('an error in the design is status 1', async () => {
  await draw((drawing) => {
    const sales = drawing.domain('sales');
    drawing.service(sales, 'one', 'nginx');
    drawing.service(sales, 'two', 'application', { settings: { port: 80 } });
  });
  const { code, out } = await session(`load-events "${folder}/events.json"`, 'validate');
  expect(code).toBe(1);
  expect(out).toContain('[port-clash]');
});

test('exit ends a session, and a folder with foreign files is refused unless forced', async () => {
  await draw((drawing) => drawing.domain('sales'));
  await writeFile(join(folder, 'flake.nix'), '{ mine = true; }\n');
  const lines = [`load-events "${folder}/events.json"`, `write-config "${folder}"`];
  const refused = await session(...lines, 'exit', 'frobnicate');
  expect(refused.code).toBe(2);
  expect(refused.complaint).toContain('[bundle-foreign-file]');
  expect(refused.complaint).not.toContain('frobnicate');
  const forced = await session(lines[0] ?? '', `write-config "${folder}" --force`);
  expect(forced.code, forced.complaint).toBe(0);
});
