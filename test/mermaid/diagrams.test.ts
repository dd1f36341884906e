// @vitest-environment happy-dom
import { readdir, readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { createMemory } from '../../src/core/deployment/memory.ts';
import { createDrawer, DIAGRAMS, draw } from '../../src/core/diagrams/index.ts';
import { type Document, EMPTY_DOCUMENT, openDocument } from '../../src/core/model/document.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import type { Diagram } from '../../src/core/projection.ts';
import { built, pinned } from '../bundle/built.ts';
import { hostileGraph } from './hostile-graph.ts';
import { hostileName } from './hostile-name.ts';
import { parseDiagram, parseFlowchart } from './parser.ts';

const GRAPHS = 1000;
const AT_ONCE = 2;
const CASES = 250;
const CONTEXT_MAP = 'context-map';

const drawn = (graph: Graph): readonly Diagram[] => draw({ ...EMPTY_DOCUMENT, graph }).diagrams;

const named = (document: Document, name: string, scope = ''): Diagram => {
  const diagram = draw(document).diagrams.find((one) => one.name === name);
  if (diagram === undefined) throw new Error(`there is no diagram ${name}`);
  return diagram.inScope(scope);
};

/** A name as a label can show it: no control characters, one blank for a tab. */
const shown = (name: string): string =>
  name
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be shown
    .replace(/[\0-\x09\x0b-\x1f]/g, '')
    .trim();

test('Mermaid reads the diagrams of any graph, every name comes through, edges have ends', async () => {
  let parsed = 0;
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (graph) => {
      const document = { ...EMPTY_DOCUMENT, graph };
      const all = draw(document).diagrams.flatMap(({ name, scope, scopes, inScope }) =>
        scopes
          .slice(0, 3)
          .filter(({ id }) => name !== CONTEXT_MAP || id !== scope)
          .map(({ id }) => inScope(id)),
      );
      // Each graph has some of its diagrams read, all in turn: reading is what takes the time.
      for (let index = 0; index < AT_ONCE; index += 1) {
        turn += 1;
        const { name, text, elements } = all[turn % all.length] ?? named(document, CONTEXT_MAP);
        const { ids } = await parseDiagram(text);
        parsed += 1;
        for (const id of elements.keys()) expect(ids, name).toContain(id);
      }
      const { labels, groups, edges } = await parseFlowchart(named(document, CONTEXT_MAP).text);
      const seen = [...labels.values(), ...groups.values()];
      for (const { name } of [...Object.values(graph.domains), ...Object.values(graph.services)]) {
        expect(seen.some((label) => label.trim().startsWith(shown(name)))).toBe(true);
      }
      const known = new Set([...groups.keys(), ...labels.keys()]);
      for (const { from, to } of edges) expect(known.has(from) && known.has(to)).toBe(true);
      const services = [...known].filter((id) => id.startsWith('s_'));
      expect(services).toHaveLength(Object.keys(graph.services).length);
    }),
    { numRuns: GRAPHS },
  );
  console.log(`${parsed + GRAPHS} diagrams of ${GRAPHS} hostile graphs parsed`);
});

test('sources that the flake takes in are in its diagram, each once', async () => {
  const git = 'git+https://git.example.org/~me/b.git?ref=a/b';
  const document = built({
    one: pinned('github:example/a'),
    two: pinned('github:example/a'),
    three: pinned(git),
    four: {},
  });
  const { labels } = await parseFlowchart(named(document, 'flake-dependencies').text);
  const sources = [...labels.values()].filter((label) => label.includes('example'));
  expect(sources.sort()).toEqual([git, 'github:example/a']);
});

describe.each(await readdir('examples'))('the example %s', async (name) => {
  const read = readJournal(await readFile(`examples/${name}/domain-events.json`, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  const document = openDocument(read.value.journal);
  const { graph } = document;

  test.each(draw(document).diagrams)('$name is read by Mermaid in every scope', async (diagram) => {
    for (const { id } of diagram.scopes) {
      const { text, elements } = diagram.inScope(id);
      const { ids, steps } = await parseDiagram(text);
      for (const element of elements.keys()) expect(ids).toContain(element);
      expect(steps).toBeGreaterThan(id === diagram.scope ? 2 : -1);
    }
  });

  test('the context map has every domain, service and dependency', async () => {
    const { text, omitted } = named(document, CONTEXT_MAP);
    const { labels, groups, edges } = await parseFlowchart(text);
    expect(omitted).toBeNull();
    expect(groups.size).toBe(Object.keys(graph.domains).length);
    // A group that an edge names is a node to Mermaid, too.
    const nodes = [...labels.keys()].filter((id) => !groups.has(id));
    expect(nodes.length).toBe(Object.keys(graph.services).length);
    expect(edges.length).toBe(Object.keys(graph.edges).length);
  });
});

test('Mermaid reads every diagram of what people might draw', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async ({ graph }) => {
      for (const { text } of drawn(graph)) await mermaid.parse(text);
    }),
    { numRuns: 20 },
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

test('memoised diagrams equal cold ones', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 2, maxLength: 4 }), (documents) => {
      const memory = createMemory();
      const drawer = createDrawer();
      for (const { graph, journal } of documents) {
        const input = { graph, journal, deployment: deploy(graph, memory) };
        const { diagrams } = drawer(input);
        for (const [index, definition] of DIAGRAMS.entries()) {
          for (const { id } of definition.scopes(input)) {
            const { text, scope } = diagrams[index]?.inScope(id) ?? {};
            expect(scope).toBe(id);
            expect(text).toBe(definition.render(input, id).text);
          }
        }
        const same = { ...graph };
        const again = drawer({ graph: same, journal, deployment: deploy(same, memory) });
        for (const [index, diagram] of diagrams.entries())
          expect(again.diagrams[index]).toBe(diagram);
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
  const { labels } = await parseFlowchart(named({ ...EMPTY_DOCUMENT, graph }, CONTEXT_MAP).text);
  expect(labels.get('d_d3')).toBe('d3\n20 services');
  expect([...labels.values()]).toContain(
    'Left out: 200 services and what connects them one by one. The view of a domain has them.',
  );
  expect(labels.size).toBe(11);
});
