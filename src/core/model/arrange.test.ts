import { expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { type Document, EMPTY_DOCUMENT, record } from './document.ts';
import { domainSize, SERVICE_SIZE } from './extent.ts';
import { DomainId, EdgeId, ServiceId } from './graph.ts';
import { EMPTY_LAYOUT } from './layout.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const author = { actor: 'ada', clock: () => '2026-01-01T00:00:00.000Z', ids: () => id(900) };

/** Domains of so many services each, every service depending on the first of the next domain. */
const drawing = (domains: number, services: number): Document => {
  const gesture = Array.from({ length: domains }, (_, d) => [
    { type: 'create-domain' as const, domain_id: DomainId.parse(id(d + 1)), name: `d${d}` },
    ...Array.from({ length: services }, (_, s) => ({
      type: 'add-service' as const,
      service: {
        service_id: ServiceId.parse(id((d + 1) * 100 + s)),
        domain_id: DomainId.parse(id(d + 1)),
        name: `s${s}`,
        kind: 'application',
      },
    })),
  ]).flat();
  const edges = Array.from({ length: domains - 1 }, (_, d) => ({
    type: 'add-edge' as const,
    edge: {
      edge_id: EdgeId.parse(id(5000 + d)),
      kind: 'depends_on' as const,
      from: id((d + 1) * 100),
      to: id((d + 2) * 100),
    },
  }));
  const recorded = record(EMPTY_DOCUMENT, [...gesture, ...edges], author);
  if (!recorded.ok) throw new Error(recorded.error.message);
  return recorded.value.document;
};

interface Span {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (spans: readonly Span[]): number =>
  spans.flatMap((a, i) =>
    spans
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
  ).length;

test('everything gets a place, and nothing lies over anything', () => {
  const { graph } = drawing(6, 5);
  const layout = arrange(graph, EMPTY_LAYOUT);
  const spanOf = (element: string, size: { width: number; height: number }): Span => {
    const box = layout.nodes[element];
    if (box === undefined) throw new Error(`${element} has no place`);
    return { x: box.x, y: box.y, ...size };
  };
  const domains = Object.keys(graph.domains);
  expect(overlaps(domains.map((d) => spanOf(d, domainSize(graph, layout, d))))).toBe(0);
  for (const domain of domains) {
    const inside = Object.values(graph.services).filter((s) => s.domain_id === domain);
    expect(overlaps(inside.map((s) => spanOf(s.service_id, SERVICE_SIZE)))).toBe(0);
  }
});

test('what has a place stays, and with nothing to place the layout is the same', () => {
  const { graph } = drawing(3, 2);
  const first = id(1);
  const kept = { version: 1 as const, nodes: { [first]: { x: 700, y: -40 } } };
  const layout = arrange(graph, kept);
  expect(layout.nodes[first]).toEqual({ x: 700, y: -40 });
  expect(arrange(graph, layout)).toBe(layout);
  expect(arrange(graph, kept)).toEqual(layout);
});

test('circles of dependencies are placed too', () => {
  const { graph } = drawing(2, 1);
  const edge = {
    edge_id: EdgeId.parse(id(7000)),
    kind: 'depends_on' as const,
    from: id(200),
    to: id(100),
  };
  const circle = { ...graph, edges: { ...graph.edges, [edge.edge_id]: edge } };
  expect(Object.keys(arrange(circle, EMPTY_LAYOUT).nodes)).toHaveLength(4);
});
