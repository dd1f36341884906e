import { instance } from '@viz-js/viz';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cypher } from '../../src/core/interchange/cypher/cypher.ts';
import { dot } from '../../src/core/interchange/dot/dot.ts';
import { graphJson } from '../../src/core/interchange/graph-json/graph-json.ts';
import { WRITABLE } from '../../src/core/interchange/index.ts';
import { nixTopology } from '../../src/core/interchange/nix-topology/nix-topology.ts';
import { propertyGraphOf } from '../../src/core/interchange/property-graph/property-graph-of.ts';
import { record } from '../../src/core/model/document.ts';
import { DomainId } from '../../src/core/model/graph.ts';
import { slugOf } from '../../src/core/model/slug.ts';
import { anyDocument, town } from '../../src/core/model/testing/arbitrary.ts';
import { testAuthor } from '../../src/core/model/testing/author.ts';
import { TOWN } from '../../src/core/model/testing/commands.ts';
import { evalSources } from '../nix/eval.ts';
import { parseCypher } from './cypher-literals.ts';

const Topology = z.object({
  nodes: z
    .record(
      z.string(),
      z.object({
        name: z.string(),
        services: z.record(z.string(), z.unknown()).default({}),
        interfaces: z
          .record(
            z.string(),
            z.object({
              physicalConnections: z
                .array(z.object({ node: z.string(), interface: z.string() }))
                .default([]),
            }),
          )
          .default({}),
      }),
    )
    .default({}),
});

test('every form writes every drawing, and always the same', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const { writer } of WRITABLE)
        expect(writer.write(document)).toBe(writer.write(document));
    }),
    { numRuns: 20 },
  );
});

test('Graphviz reads every drawing, with all names as they are', async () => {
  const graphviz = await instance();
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { graph } = document;
      const drawn = graphviz.renderJSON(dot.writer.write(document), { engine: 'nop' });
      const json = JSON.stringify(drawn);
      for (const id of [...Object.keys(graph.services), ...Object.keys(graph.hosts)])
        expect(json).toContain(id);
      expect(Object.keys(graph.edges).length).toBeLessThanOrEqual(
        'edges' in drawn && Array.isArray(drawn.edges) ? drawn.edges.length : 0,
      );
    }),
    { numRuns: 30 },
  );
});

test('what Graphviz draws of names with control characters is well-formed', async () => {
  const graphviz = await instance();
  const drawn = record(
    town(),
    [
      {
        type: 'update-domain',
        domain_id: DomainId.parse(TOWN),
        changes: { name: 'a\u0001b\u001bc\u007fd' },
      },
    ],
    testAuthor(),
  );
  const text = drawn.ok ? dot.writer.write(drawn.value.document) : '';
  expect(JSON.stringify(graphviz.renderJSON(text, { engine: 'nop' }))).toContain('a\ufffdb\ufffdc');
});

describe('Cypher', () => {
  test('holds every text as it is, whether or not \\u is read first', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { nodes, relationships } = propertyGraphOf(document);
        const text = cypher.writer.write(document);
        for (const unicodeFirst of [false, true]) {
          const maps = parseCypher(text, unicodeFirst);
          expect(maps).toEqual([
            ...nodes.map(({ properties, caption }) => ({ ...properties, name: caption })),
            ...relationships.map(({ properties }) => properties),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('real Nix evaluates the module for nix-topology to the drawn machines', async () => {
  const documents = fc.sample(anyDocument, { numRuns: 12, seed: 6 });
  const values = await evalSources(documents.map((one) => nixTopology.writer.write(one)));
  for (const [index, { graph }] of documents.entries()) {
    const { nodes } = Topology.parse(values[index]);
    expect(Object.keys(nodes).sort()).toEqual(Object.values(graph.hosts).map(slugOf).sort());
    expect(
      Object.values(nodes)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      Object.values(graph.hosts)
        .map(({ name }) => name)
        .sort(),
    );
    const placed = Object.values(graph.services).filter(({ host_id }) => host_id !== null);
    expect(Object.values(nodes).flatMap((one) => Object.keys(one.services))).toHaveLength(
      placed.length,
    );
    // nix-topology refuses a connection of which the other end is not there.
    for (const { interfaces } of Object.values(nodes))
      for (const { physicalConnections } of Object.values(interfaces))
        for (const end of physicalConnections)
          expect(nodes[end.node]?.interfaces).toHaveProperty([end.interface]);
  }
});

test('JSON has every element', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const read = JSON.parse(graphJson.writer.write(document));
      for (const key of ['domains', 'services', 'hosts', 'people', 'edges', 'links'] as const)
        expect(read[key]).toEqual(Object.values(document.graph[key]));
    }),
    { numRuns: 20 },
  );
});
