import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DIAGRAMS } from '../../src/core/diagrams/index.ts';
import { cli } from './run.ts';

const SALES = 'examples/sales';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-diagrams-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const diagrams = (...more: readonly string[]) =>
  cli('diagrams', '--events', `${SALES}/domain-events.json`, '--output', folder, ...more);

test('writes each diagram as the bundle has it, and again over itself', async () => {
  for (const status of [0, 0]) {
    const { code, out, complaint } = await diagrams('--network', `${SALES}/network-topology.json`);
    expect(code, complaint).toBe(status);
    expect(out).toContain(`${DIAGRAMS.length} diagrams`);
  }
  expect((await readdir(folder)).sort()).toEqual(DIAGRAMS.map(({ name }) => `${name}.mmd`).sort());
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toBe(await readFile(`${SALES}/bundle/diagrams/${file}`, 'utf8'));
  }
});

test('writes Markdown with a heading around each', async () => {
  expect((await diagrams('--format', 'md')).code).toBe(0);
  const text = await readFile(join(folder, 'context-map.md'), 'utf8');
  expect(text).toMatch(/^# Context map\n\n5 domains .*\n\n```mermaid\nflowchart LR\n/);
});

test('keeps a file of that name that somebody else made', async () => {
  await writeFile(join(folder, 'context-map.mmd'), 'mine\n');
  const { code, complaint } = await diagrams();
  expect(code).toBe(2);
  expect(complaint).toContain('context-map.mmd');
  expect(await readdir(folder)).toEqual(['context-map.mmd']);
});

test('says what it cannot do, with status 2', async () => {
  const unreadable = await cli('diagrams', '--events', join(folder, 'none'), '--output', folder);
  expect([unreadable.code, unreadable.complaint]).toEqual([2, expect.stringContaining('none')]);
  const format = await diagrams('--format', 'pdf');
  expect([format.code, format.complaint]).toEqual([2, expect.stringContaining('mmd, md')]);
  expect(await readdir(folder)).toEqual([]);
});
