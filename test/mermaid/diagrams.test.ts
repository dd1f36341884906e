// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { DIAGRAMS, diagramOf, diagramsOf } from '../../src/core/diagrams/index.ts';
import { EMPTY_DOCUMENT, openDocument } from '../../src/core/model/document.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import type { Diagram } from '../../src/core/projection.ts';
import { built, pinned } from '../bundle/built.ts';
import { hostileGraph, hostileName } from './hostile.ts';
import { parseFlowchart } from './parser.ts';

const CASES = 250;

const drawn = (graph: Graph): readonly Diagram[] => diagramsOf({ ...EMPTY_DOCUMENT, graph });

/** A name as a label can show it: no control characters, one blank for a tab. */
const shown = (name: string): string =>
  name
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be shown
    .replace(/[\0-\x09\x0b-\x1f]/g, '')
    .trim();

test('Mermaid reads every diagram of any graph, and every name comes through', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (graph) => {
      cases += 1;
      const [context, flake] = drawn(graph);
      const { labels, groups } = await parseFlowchart(context?.text ?? '');
      const seen = [...labels.values(), ...groups.values()];
      for (const { name } of [...Object.values(graph.domains), ...Object.values(graph.services)]) {
        expect(seen.some((label) => label.trim().startsWith(shown(name)))).toBe(true);
      }
      expect((await parseFlowchart(flake?.text ?? '')).labels.get('f_nixpkgs')).toMatch(/^nixpkgs/);
    }),
    { numRuns: CASES },
  );
  console.log(`diagrams of ${cases} hostile graphs parsed`);
});

test('sources that the flake takes in are in its diagram, each once', async () => {
  const git = 'git+https://git.example.org/~me/b.git?ref=a/b';
  const document = built({
    one: pinned('github:example/a'),
    two: pinned('github:example/a'),
    three: pinned(git),
    four: {},
  });
  const [, flake] = drawn(document.graph);
  const { labels } = await parseFlowchart(flake?.text ?? '');
  const sources = [...labels.values()].filter((label) => label.includes('example'));
  expect(sources.sort()).toEqual([git, 'github:example/a']);
});

test.each(['sales', 'online-boutique'])(
  'Mermaid reads the diagrams of the example %s',
  async (name) => {
    const read = readJournal(readFileSync(`examples/${name}/domain-events.json`, 'utf8'));
    if (!read.ok) throw new Error(read.error.message);
    const { graph } = openDocument(read.value.journal);
    const [context, flake] = drawn(graph);
    const { labels, groups, edges } = await parseFlowchart(context?.text ?? '');
    expect(groups.size).toBe(Object.keys(graph.domains).length);
    // A group that an edge names is a node to Mermaid, too.
    const nodes = [...labels.keys()].filter((id) => !groups.has(id));
    expect(nodes.length).toBe(
      Object.keys(graph.services).length + Object.keys(graph.people).length,
    );
    expect(edges.length).toBe(Object.keys(graph.edges).length + groups.size);
    expect((await parseFlowchart(flake?.text ?? '')).labels.size).toBeGreaterThan(8);
  },
);

test('Mermaid reads every diagram of what people might draw', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async ({ graph }) => {
      for (const { text } of drawn(graph)) await mermaid.parse(text);
    }),
    { numRuns: 60 },
  );
});

test('quoted text holds nothing that ends it or starts a statement', () => {
  fc.assert(
    fc.property(hostileGraph, (graph) => {
      for (const { text } of drawn(graph)) {
        for (const [, inside = ''] of text.matchAll(/"([^"\n]*)"/g)) {
          const plain = inside.replaceAll('<br/>', '').replace(/#(?:\d+|quot|lt|gt|amp);/g, '');
          expect(plain).not.toMatch(/["`#;<>&%{}[\]|\\]|direction\s+(?:TB|BT|RL|LR|TD)/);
        }
        expect(text.split('\n').every((line) => (line.match(/"/g) ?? []).length <= 2)).toBe(true);
      }
    }),
    { numRuns: CASES },
  );
});

test('edges of a map join what they should', async () => {
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (graph) => {
      const { text } = drawn(graph)[0] ?? { text: '' };
      const { labels, groups, edges } = await parseFlowchart(text);
      for (const { from, to } of edges) {
        expect(labels.has(from) || groups.has(from)).toBe(true);
        expect(labels.has(to) || groups.has(to)).toBe(true);
      }
      const ids = [...groups.keys(), ...labels.keys()].filter((id) => id.startsWith('s_'));
      expect(new Set(ids).size).toBe(Object.keys(graph.services).length);
    }),
    { numRuns: 100 },
  );
});

test('memoised diagrams equal cold ones', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 2, maxLength: 4 }), (documents) => {
      for (const document of documents) {
        const { graph, journal } = document;
        const input = { graph, journal, deployment: deploy(graph) };
        for (const definition of DIAGRAMS) {
          for (const { id } of definition.scopes(input)) {
            const { text, scope } = diagramOf(document, definition.name, id) ?? {};
            expect(scope).toBe(id);
            expect(text).toBe(definition.render(input, id).text);
          }
        }
        const again = diagramsOf({ ...document, graph: { ...graph } });
        diagramsOf(document).forEach((diagram, index) => {
          expect(again[index]).toBe(diagram);
        });
      }
    }),
    { numRuns: 50 },
  );
});

test('a large drawing shows its domains alone, and says so', async () => {
  const [wish] = fc.sample(hostileGraph, { numRuns: 1, seed: 1 });
  const [domain] = fc.sample(hostileName, 1);
  expect(wish && domain).toBeTruthy();
  const domains = Array.from({ length: 10 }, (_, index) => index);
  const id = (noun: number, index: number): string =>
    `01900000-0000-7000-8${noun}00-${String(index).padStart(12, '0')}`;
  const graph = {
    ...(wish as Graph),
    people: {},
    edges: {},
    domains: Object.fromEntries(
      domains.map((index) => [
        id(1, index),
        { domain_id: id(1, index), name: `d${index}`, administrator: '', parent_domain_id: null },
      ]),
    ),
    services: Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        id(2, index),
        {
          service_id: id(2, index),
          domain_id: id(1, index % 10),
          name: `s${index}`,
          kind: 'redis',
          settings: {},
          host_id: null,
        },
      ]),
    ),
  } as unknown as Graph;
  const { labels } = await parseFlowchart(drawn(graph)[0]?.text ?? '');
  expect(labels.get('d_d3')).toBe('d3\n20 services');
  expect([...labels.values()]).toContain(
    'Left out: 200 services and what connects them one by one. The view of a domain has them.',
  );
  expect(labels.size).toBe(11);
});
