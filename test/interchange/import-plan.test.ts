import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/core/diagrams/index.ts';
import { importPlan } from '../../src/core/interchange/import-plan.ts';
import { formatOf } from '../../src/core/interchange/index.ts';
import { kindInText } from '../../src/core/interchange/kind-in-text.ts';
import { mermaid } from '../../src/core/interchange/mermaid/mermaid.ts';
import { EMPTY_DOCUMENT, openDocument, record, undo } from '../../src/core/model/document.ts';
import { EMPTY_GRAPH, type Graph } from '../../src/core/model/graph.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { testAuthor, testIds } from '../../src/core/model/testing/author.ts';
import { flowchartText } from './flowcharts.ts';

const author = testAuthor('ada', testIds());

const planned = (text: string, graph: Graph = EMPTY_GRAPH) => {
  const sketch = mermaid.reader.read(text);
  if (!sketch.ok) throw new Error(sketch.error.message);
  return importPlan(sketch.value, graph, author.ids);
};

const imported = (text: string, before = EMPTY_DOCUMENT) => {
  const done = record(before, planned(text, before.graph).gesture, author);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.document;
};

/** A graph by names alone. */
const told = ({ domains, services, edges, people }: Graph) => {
  const name = (id: string): string =>
    domains[id]?.name ??
    people[id]?.name ??
    `${domains[services[id]?.domain_id ?? '']?.name}/${services[id]?.name}`;
  return {
    domains: Object.values(domains)
      .map((one) => `${one.name} in ${domains[one.parent_domain_id ?? '']?.name}`)
      .sort(),
    services: Object.values(services)
      .map((one) => `${name(one.service_id)}: ${one.kind}`)
      .sort(),
    edges: Object.values(edges)
      .filter(({ kind }) => kind !== 'administers')
      .map((one) => [name(one.from), one.kind, name(one.to), ...(one.subjects ?? [])].join(' '))
      .sort(),
  };
};

const exampleGraph = (name: string): Graph => {
  const read = readJournal(readFileSync(`examples/${name}/domain-events.json`, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  return openDocument(read.value.journal).graph;
};

const SHOP = `
flowchart LR
  subgraph sales["Sales"]
    api[Orders API] -->|reads| db[(PostgreSQL)]
    api -- publishes orders.> --> bus{{NATS}}
  end
  subgraph wh [Warehouse]
    stock(Stock service) --> cache([redis cache])
  end
  stock -.->|subscribes to orders.>| bus
  bank>External system]
  api --> bank
  classDef hot fill:#f00
  what is this
`;

describe('a flowchart', () => {
  test('becomes domains, services of the kinds that it names, and dependencies', () => {
    const { graph } = imported(SHOP);
    expect(told(graph)).toEqual({
      domains: ['Sales in undefined', 'Warehouse in undefined'],
      services: [
        'Sales/NATS: nats',
        'Sales/Orders API: application',
        'Sales/PostgreSQL: postgresql',
        'Warehouse/Stock service: application',
        'Warehouse/redis cache: redis',
        'undefined/External system: external-system',
      ],
      edges: [
        'Sales/Orders API depends_on Sales/PostgreSQL',
        'Sales/Orders API depends_on undefined/External system',
        'Sales/Orders API publishes Sales/NATS orders.>',
        'Warehouse/Stock service depends_on Warehouse/redis cache',
        'Warehouse/Stock service subscribes Sales/NATS orders.>',
      ],
    });
    const api = Object.values(graph.services).find(({ name }) => name === 'Orders API');
    expect(api?.notes).toBe('To "PostgreSQL": reads');
  });

  test('tells what it leaves out, and where', () => {
    const { ignored, notUnderstood } = planned(SHOP);
    expect(ignored.map(({ line }) => line)).toEqual([13]);
    expect(notUnderstood).toEqual([
      { line: 14, text: 'Left out "what is this": "is this" does not belong here.' },
    ]);
  });

  test('is undone in one step, and adds nothing the second time', () => {
    const once = imported(SHOP);
    const again = planned(SHOP, once.graph);
    expect(again.gesture).toEqual([]);
    expect(again.kept.length).toBe(planned(SHOP).added.length);
    const undone = undo(once, author);
    expect(undone.ok && told(undone.value.document.graph)).toEqual(told(EMPTY_GRAPH));
  });

  test('in a drawing moves, annotates and connects what is there', () => {
    const before = imported(SHOP);
    const plan = planned(
      'graph TD\nsubgraph Sales\nsubgraph Warehouse\nq[Stock service]-->|fills|r[redis cache]\nend\nend',
      before.graph,
    );
    expect(plan.added).toEqual([]);
    expect(plan.changed.map(({ name, detail }) => [name, detail])).toEqual([
      ['Warehouse', 'moves: in Sales'],
      ['Stock service', 'notes: To "redis cache": fills'],
    ]);
  });

  test('of which nothing stands in a subgraph gets a domain for it', () => {
    expect(told(imported('---\ntitle: Plant\n---\ngraph LR\na-->b').graph).services).toEqual([
      'Plant/a: application',
      'Plant/b: application',
    ]);
    const once = imported('graph LR\na-->b');
    expect(planned('graph LR\na-->b', once.graph).gesture).toEqual([]);
  });

  test('with equal names gets names that differ', () => {
    const { graph } = imported('graph LR\na[API] --> b[API] & c[api]');
    expect(Object.values(graph.services).map(({ name }) => name)).toEqual([
      'API',
      'API 2',
      'api 3',
    ]);
  });

  test('in Markdown is found, and its lines are those of the file', () => {
    const text =
      '# Plan\n\n```mermaid\nflowchart LR\n  a --> b\n  c d\n```\n\n```mermaid\npie\n```\n';
    const plan = planned(text);
    expect(plan.added.filter(({ element }) => element === 'service')).toHaveLength(2);
    expect(plan.notUnderstood.map(({ line }) => line)).toEqual([6, 10]);
    expect(formatOf(text)?.name).toBe('mermaid');
    expect(formatOf('# Plan\n\nNothing is drawn.\n')).toBeNull();
    expect(mermaid.reader.read('sequenceDiagram\n A->>B: hi')).toMatchObject({
      error: { code: 'no-flowchart', message: expect.stringContaining('sequenceDiagram') },
    });
  });
});

test.each([
  ['PostgreSQL 15', 'postgresql'],
  ['orders postgres', 'postgresql'],
  ['postgres15', 'postgresql'],
  ['Redis Cache', 'redis'],
  ['Apache Kafka', 'kafka'],
  ['redis exporter', 'redis-exporter'],
  ['Elasticsearch cluster', 'opensearch'],
  ['S3', 'minio'],
  ['Kafka consumer', undefined],
  ['Orders API', undefined],
  ['Image resizer', undefined],
])('%s names the kind %s', (text, kind) => {
  expect(kindInText(text)?.kind).toBe(kind);
});

test.each(readdirSync('examples'))('the context map of %s comes back as it was', (name) => {
  const graph = exampleGraph(name);
  const [map] = draw({ ...EMPTY_DOCUMENT, graph }).diagrams;
  expect(map?.name).toBe('context-map');
  expect(told(imported(map?.text ?? '').graph)).toEqual(told(graph));
});

test('whatever the text, a plan can be carried out, and leaves nothing silent', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        flowchartText,
        fc.string().map((text) => `flowchart LR\n${text}`),
      ),
      (text) => {
        const sketch = mermaid.reader.read(text);
        if (!sketch.ok) return;
        const plan = importPlan(sketch.value, EMPTY_GRAPH, author.ids);
        expect(record(EMPTY_DOCUMENT, plan.gesture, author).ok).toBe(true);
        const { domains, services, people, edges } = sketch.value;
        const told = plan.added.length + plan.kept.length + plan.notUnderstood.length;
        expect(told).toBeGreaterThanOrEqual(
          domains.length + services.length + people.length + edges.length,
        );
      },
    ),
    { numRuns: 150 },
  );
});
