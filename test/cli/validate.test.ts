import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/core/model/document.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { Drawing } from '../bundle/drawing.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-validate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const validate = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly complaint: string }>(
    (resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'src/cli/main.ts', 'validate', ...args],
        (error, out, complaint) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint });
        },
      );
    },
  );

/** Two programs that want one port; with a waiver, if one is wanted. */
const clash = async (waived: boolean): Promise<string> => {
  const drawing = new Drawing();
  const domain = drawing.domain('sales');
  const one = drawing.service(domain, 'one', 'application');
  const two = drawing.service(domain, 'two', 'application');
  const waiver = {
    type: 'waive-problem' as const,
    code: 'port-clash',
    elements: [one, two, domain],
    reason: 'Only one of them runs at a time',
    by: 'ada',
  };
  const result = record(
    drawing.document,
    waived ? [waiver] : [],
    testAuthor('ada', testIds(0x9000)),
  );
  if (!result.ok) throw new Error(result.error.message);
  const file = join(folder, `${waived}.json`);
  await writeFile(file, writeJournal(result.value.document.journal));
  return file;
};

test('an error that stands is status 1, and none is when it is waived', async () => {
  const standing = await validate('--events', await clash(false));
  expect(standing.code, standing.complaint).toBe(1);
  expect(standing.out).toContain('[port-clash]');
  expect(standing.out).toMatch(/at modules\/domains\/sales\.nix:\d+/);
  const waived = await validate('--events', await clash(true));
  expect(waived.code, waived.out).toBe(0);
  expect(waived.out).toContain('waived by ada: Only one of them runs at a time');
});

test('an example is sound, in every format', async () => {
  const events = ['--events', 'examples/sales/domain-events.json'];
  const runs = await Promise.all(
    ['text', 'json', 'sarif', 'markdown'].map((format) => validate(...events, '--format', format)),
  );
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(JSON.parse(runs[2]?.out ?? '').version).toBe('2.1.0');
});

test('what cannot be read, or an unknown format, is status 2', async () => {
  const missing = await validate('--events', join(folder, 'nothing.json'));
  expect([missing.code, missing.out]).toEqual([2, '']);
  expect(missing.complaint).toContain('nothing.json cannot be read: there is no such file.');
  const notText = join(folder, 'picture.json');
  await writeFile(notText, Uint8Array.of(0xff, 0xfe, 0x00));
  for (const [path, reason] of [
    [folder, 'it is a folder'],
    [notText, 'it is no text in UTF-8'],
  ] as const) {
    const unreadable = await validate('--events', path);
    expect(unreadable.complaint).toContain(`${path} cannot be read: ${reason}.`);
  }
  const odd = await validate('--events', 'x.json', '--format', 'yaml');
  expect(odd.code).toBe(2);
  expect(odd.complaint).toContain('Allowed choices are text, json, sarif, markdown');
});

test('a reader that does not read on ends it in silence', async () => {
  const child = spawn(process.execPath, [
    ...['--import', 'tsx', 'src/cli/main.ts', 'validate', '--format', 'json'],
    ...['--events', 'examples/platform/domain-events.json'],
  ]);
  child.stdout.destroy();
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(complaint).toBe('');
  expect(code).toBe(0);
});
