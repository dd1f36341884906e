import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS, exportDrawing } from '../../src/cli/export-drawing.ts';
import { importText } from '../../src/cli/import-text.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { sourceIn } from '../../src/core/picture/source.ts';

let folder = '';
let said = '';
const at = (name: string): string => join(folder, name);
const author = testAuthor('import', testIds());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-cli-'));
  said = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += text;
      return true;
    });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

test('a flowchart becomes a journal, and the journal a picture that has it', async () => {
  await writeFile(
    at('plan.md'),
    '# P\n\n```mermaid\ngraph LR\n  a[API] --> b[(Redis)]\n  c d\n```\n',
  );
  expect(await importText(at('plan.md'), { output: at('new/events.json') }, author)).toBe(0);
  expect(said).toContain(`warning: ${at('plan.md')}:6: Left out "c d"`);
  expect(said).toContain('4 added, 0 changed, 0 already there');

  const again = { events: at('new/events.json'), output: at('again.json') };
  expect(await importText(at('plan.md'), again, author)).toBe(0);
  const journal = await readFile(at('new/events.json'), 'utf8');
  expect(await readFile(at('again.json'), 'utf8')).toBe(journal);

  const options = {
    events: again.events,
    output: at('out.svg'),
    format: 'svg',
    theme: 'dark',
  } as const;
  expect(await exportDrawing(options)).toBe(0);
  expect(sourceIn(await readFile(at('out.svg'), 'utf8'))?.journal).toBe(journal);
});

test('a drawing is exported in every form, and comes back from those that are read', async () => {
  await writeFile(at('plan.mmd'), 'graph LR\n  a[API] --> b[(Redis)]\n');
  expect(await importText(at('plan.mmd'), { output: at('events.json') }, author)).toBe(0);
  for (const format of EXPORT_FORMATS) {
    const options = {
      events: at('events.json'),
      output: at(format),
      format,
      theme: 'light',
    } as const;
    expect(await exportDrawing(options)).toBe(0);
  }
  for (const format of ['journal', 'arrows', 'cytoscape']) {
    said = '';
    expect(await importText(at(format), { output: at('again.json') }, author)).toBe(0);
    expect(said).toContain('4 added, 0 changed, 0 already there');
  }
});

test('what cannot be read or written changes nothing and says why', async () => {
  await writeFile(at('plan.txt'), 'nothing drawn');
  expect(await importText(at('plan.txt'), { output: at('x.json') }, author)).toBe(2);
  expect(said).toContain('[unknown-format]');
  expect(
    await importText(at('plan.txt'), { format: 'mermaid', output: at('x.json') }, author),
  ).toBe(2);
  expect(said).toContain('[no-flowchart]');
  await writeFile(at('a.mmd'), 'graph LR\na');
  expect(await importText(at('a.mmd'), { output: at('a.mmd/x') }, author)).toBe(2);
  expect(said).toContain('[file-unwritable]');
  await expect(readFile(at('x.json'))).rejects.toThrow();
});
