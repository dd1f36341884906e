import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS, exportDrawing } from '../../src/cli/export-drawing.ts';
import { importText } from '../../src/cli/import-text.ts';
import { readDocument } from '../../src/cli/read.ts';
import type { Document } from '../../src/core/model/document.ts';
import { readLayout } from '../../src/core/model/read-layout.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { placesOf } from '../../src/core/picture/places.ts';
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

test('what has its place in a picture has it in the layout beside the journal', async () => {
  const nodes = [
    { data: { id: 'a', label: 'API' }, position: { x: 0, y: 0 } },
    { data: { id: 'b', label: 'Redis' }, position: { x: 700, y: 300 } },
  ];
  await writeFile(at('plan.json'), JSON.stringify({ elements: { nodes, edges: [] } }));
  const layoutIn = async (name: string) => {
    const read = readLayout(await readFile(at(name), 'utf8'));
    return read.ok ? read.value.nodes : {};
  };
  const middleOf = (name: string, document: Document) => {
    const service = Object.values(document.graph.services).find((one) => one.name === name);
    const rect = placesOf(document).rects.get(service?.service_id ?? '');
    return [(rect?.x ?? 0) + (rect?.width ?? 0) / 2, (rect?.y ?? 0) + (rect?.height ?? 0) / 2];
  };
  expect(await importText(at('plan.json'), { output: at('new/events.json') }, author)).toBe(0);
  const read = await readDocument({ events: at('new/events.json') });
  if (!read.ok) throw new Error(read.error.message);
  const [api, redis] = [
    middleOf('API', read.value.document),
    middleOf('Redis', read.value.document),
  ];
  expect([(redis[0] ?? 0) - (api[0] ?? 0), (redis[1] ?? 0) - (api[1] ?? 0)]).toEqual([700, 300]);

  // What others have there stays; the places that the drawing had come along.
  await mkdir(at('more'));
  const others = { version: 1, nodes: { other: { x: 5, y: 7 } } };
  await writeFile(at('more/layout.json'), JSON.stringify(others));
  await writeFile(at('more.mmd'), 'graph LR\n  c[Web]\n');
  const more = { events: at('new/events.json'), output: at('more/events.json') };
  expect(await importText(at('more.mmd'), more, author)).toBe(0);
  expect(await layoutIn('more/layout.json')).toMatchObject({
    ...(await layoutIn('new/layout.json')),
    ...others.nodes,
  });

  await writeFile(at('more/layout.json'), 'mine');
  const before = await readFile(at('more/events.json'), 'utf8');
  expect(await importText(at('plan.json'), { output: at('more/events.json') }, author)).toBe(2);
  expect(said).toContain('[layout-not-json]');
  expect(await readFile(at('more/events.json'), 'utf8')).toBe(before);
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
