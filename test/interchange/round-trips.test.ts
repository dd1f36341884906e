import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { READABLE, WRITABLE } from '../../src/core/interchange/index.ts';
import { arrange } from '../../src/core/model/arrange.ts';
import { type Document, EMPTY_DOCUMENT, openDocument } from '../../src/core/model/document.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { readLayout } from '../../src/core/model/read-layout.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { createProjector } from '../../src/core/project.ts';
import { pack } from '../../src/platform/zip/pack.ts';
import { unpack } from '../../src/platform/zip/unpack.ts';
import { planOf, taken } from './planned.ts';

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
