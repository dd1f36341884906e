import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { READABLE, WRITABLE } from '../../src/core/interchange/index.ts';
import { placesOfMiddles } from '../../src/core/interchange/places-of-middles.ts';
import { arrange } from '../../src/core/model/arrange.ts';
import { type Document, EMPTY_DOCUMENT, openDocument } from '../../src/core/model/document.ts';
import { touches } from '../../src/core/model/free-place.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { EMPTY_LAYOUT } from '../../src/core/model/layout.ts';
import { withPlaces } from '../../src/core/model/places.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { readLayout } from '../../src/core/model/read-layout.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { placesOf } from '../../src/core/picture/places.ts';
import { createProjector } from '../../src/core/project.ts';
import { pack } from '../../src/platform/zip/pack.ts';
import { unpack } from '../../src/platform/zip/unpack.ts';
import { carriedOut, planOf, taken } from './planned.ts';

/** All that is drawn, ids included; a domain's old network settings have no command. */
const drawn = ({ domains, services, hosts, links, people, edges }: Graph) => ({
  domains: Object.fromEntries(
    Object.entries(domains).map(([id, { network_config: _, ...domain }]) => [id, domain]),
  ),
  ...{ services, hosts, links, people, edges },
});

const anyPlaced: fc.Arbitrary<Document> = anyDocument.map((document) => ({
  ...document,
  layout: arrange(document.graph, document.layout),
}));

const formatOfName = (name: string) => {
  const [reads, writes] = [READABLE, WRITABLE].map((all) => all.find((one) => one.name === name));
  if (reads?.reader === undefined || writes?.writer === undefined) throw new Error(name);
  return { reads: { ...reads, reader: reads.reader }, write: writes.writer.write };
};

test.each(['journal', 'arrows', 'cytoscape'])('%s gives back the same graph', (name) => {
  const { reads, write } = formatOfName(name);
  fc.assert(
    fc.property(anyPlaced, (document) => {
      const text = write(document);
      expect(reads.reader.recognises(text)).toBe(true);
      expect(
        planOf(reads, text).notUnderstood.filter((one) => !/^\w+\.\w+: /.test(one.text)),
      ).toEqual([]);
      expect(drawn(taken(reads, text).graph)).toEqual(drawn(document.graph));
    }),
    { numRuns: 60 },
  );
});

test.each(['journal', 'arrows', 'cytoscape'])('%s, read a second time, changes nothing', (name) => {
  const { reads, write } = formatOfName(name);
  fc.assert(
    fc.property(anyPlaced, (document) => {
      const text = write(document);
      const once = taken(reads, text);
      expect(planOf(reads, text, once.graph).gesture).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('the archive of a bundle gives back the same drawing', () => {
  fc.assert(
    fc.property(anyPlaced, (document) => {
      const { files } = createProjector()(document);
      const unpacked = unpack(pack(new Map(files.map(({ path, text }) => [path, text]))));
      if (!unpacked.ok) throw new Error(unpacked.error.message);
      const journal = readJournal(unpacked.value.get('domain-events.json') ?? '');
      const layout = readLayout(unpacked.value.get('layout.json') ?? '');
      if (!journal.ok || !layout.ok) throw new Error('the bundle cannot be read');
      const again = openDocument(journal.value.journal, layout.value);
      expect(again.graph).toEqual(document.graph);
      expect(writeJournal(again.journal)).toBe(writeJournal(document.journal));
      expect(again.layout).toEqual(document.layout);
    }),
    { numRuns: 8 },
  );
});

test('no text of another form is taken for one of ours', () => {
  const texts = WRITABLE.map(({ name, writer }) => [name, writer.write(EMPTY_DOCUMENT)] as const);
  for (const [name, text] of texts)
    for (const { name: other, reader } of READABLE)
      if (other !== name && reader.recognises(text))
        expect([name, other]).toEqual(['json', 'never']);
});

/** Where everything stands on the whole drawing, and from where it is measured. */
const standing = (document: Document) => {
  const rects = [...placesOf(document).rects].sort(([a], [b]) => (a < b ? -1 : 1));
  const services = rects.filter(([id]) => id in document.graph.services);
  const [, first] = services[0] ?? ['', { x: 0, y: 0 }];
  return services.map(([id, { x, y }]) => [id, x - first.x, y - first.y] as const);
};

test.each(['arrows', 'cytoscape'])('%s gives back where services stand', (name) => {
  const { reads, write } = formatOfName(name);
  fc.assert(
    fc.property(anyDocument, ({ graph, ...rest }) => {
      const document = { ...rest, graph, layout: arrange(graph, EMPTY_LAYOUT) };
      const text = write(document);
      const after = taken(reads, text);
      const { middles } = planOf(reads, text);
      expect([...middles.keys()].sort()).toEqual([...placesOf(document).rects.keys()].sort());
      const layout = withPlaces(EMPTY_LAYOUT, placesOfMiddles(after, middles));
      // Middles are whole pixels: rounding may move by one here and one there.
      const close = standing(document).map(([id, x, y]) => [
        id,
        expect.closeTo(x, -0.7),
        expect.closeTo(y, -0.7),
      ]);
      expect(standing({ ...after, layout })).toEqual(close);
    }),
    { numRuns: 40 },
  );
});

test('a picture of small dots is spread until nothing covers anything, beside what was there', () => {
  const { reads } = formatOfName('arrows');
  const dot = (id: string, x: number, y: number) => ({
    ...{ id, caption: id, labels: ['Service'], properties: {} },
    position: { x, y },
  });
  const text = JSON.stringify({
    nodes: [dot('a', 0, 0), dot('b', 90, 0), dot('c', 0, 90)],
    relationships: [],
  });
  const plan = planOf(reads, text);
  const first = carriedOut(plan);
  const layout = withPlaces(EMPTY_LAYOUT, placesOfMiddles(first, plan.middles));
  const before = { ...first, layout };
  const rects = (document: Document, noun: 'domains' | 'services') =>
    [...placesOf(document).rects].flatMap(([id, rect]) =>
      id in document.graph[noun] ? [rect] : [],
    );
  const all = rects(before, 'services');
  expect(all).toHaveLength(3);
  for (const [index, rect] of all.entries())
    expect(touches(rect, all.slice(index + 1), 0)).toBe(false);

  const more = JSON.stringify({
    nodes: [
      { ...dot('d', 0, 0), labels: ['Domain'] },
      { ...dot('nowhere', 1e9, 0), labels: ['Domain'] },
    ],
    relationships: [],
  });
  const second = planOf(reads, more, before.graph);
  expect(second.middles.size).toBe(1);
  const after = carriedOut(second, before);
  const places = withPlaces(before.layout, placesOfMiddles(after, second.middles));
  const [domain, added] = rects({ ...after, layout: arrange(after.graph, places) }, 'domains');
  expect(domain !== undefined && added !== undefined && touches(domain, [added], 0)).toBe(false);
});
