import Elk from 'elkjs/lib/elk.bundled.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../src/core/model/arrange.ts';
import type { Document } from '../../src/core/model/document.ts';
import { contentsOf, type Rect } from '../../src/core/model/extent.ts';
import { anyMove, play, town } from '../../src/core/model/testing/arbitrary.ts';
import { tidy } from '../../src/core/model/tidy.ts';
import { placesOf } from '../../src/core/picture/places.ts';
import { elkEngine } from '../../src/platform/layout/elk-engine.ts';

const engine = elkEngine(async () => new Elk());

const placed = (document: Document): Document => ({
  ...document,
  layout: arrange(document.graph, document.layout),
});

const anyDocument = fc
  .array(anyMove(['ada']), { maxLength: 14 })
  .map((moves) => placed(play(moves, town())));

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const groupsOf = ({ graph }: Document): readonly (readonly string[])[] => {
  const { services, domains } = contentsOf(graph);
  return [null, ...Object.keys(graph.domains)].map((parent) => [
    ...(services.get(parent) ?? []).map(({ service_id }): string => service_id),
    ...(domains.get(parent) ?? []).map(({ domain_id }): string => domain_id),
    ...(parent === null ? [...Object.keys(graph.hosts), ...Object.keys(graph.people)] : []),
  ]);
};

test('after tidying everything, nothing lies on anything else', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const nodes = await tidy(document, engine, 'everything');
      const { rects } = placesOf({ ...document, layout: { version: 1, nodes } });
      for (const group of groupsOf(document))
        for (const [index, a] of group.entries())
          for (const b of group.slice(index + 1)) {
            const [one, other] = [rects.get(a), rects.get(b)];
            if (one && other) expect(overlap(one, other), `${a} and ${b}`).toBe(false);
          }
    }),
    { numRuns: 10 },
  );
});

test('the same drawing is tidied the same way, and tidying again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const nodes = await tidy(document, engine, 'everything');
      const again = { ...document, layout: { version: 1 as const, nodes } };
      expect(await tidy(document, engine, 'everything')).toEqual(nodes);
      expect(await tidy(again, engine, 'everything')).toEqual(nodes);
    }),
    { numRuns: 6 },
  );
});

test('tidying what is new moves only what came by itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.array(anyMove(['ada']), { maxLength: 6 }),
      async (document, moves) => {
        const more = placed(play(moves, document));
        const nodes = await tidy(more, engine, 'new');
        for (const [id, box] of Object.entries(more.layout.nodes))
          if (box.auto !== true) expect(nodes[id]).toEqual(box);
      },
    ),
    { numRuns: 6 },
  );
});

test('tidying a selection leaves the rest, and notes stay everywhere', async () => {
  const document = placed(town());
  const note = '00000000-0000-7000-8000-0000000000ff';
  const noted: Document = {
    ...document,
    layout: {
      version: 1,
      nodes: { ...document.layout.nodes, [note]: { x: 1, y: 2, text: 'Stay' } },
    },
  };
  const [one = '', ...others] = Object.keys(document.graph.domains);
  const nodes = await tidy(noted, engine, [one]);
  for (const id of [...others, note]) expect(nodes[id]).toEqual(noted.layout.nodes[id]);
  expect((await tidy(noted, engine, 'everything'))[note]).toEqual(noted.layout.nodes[note]);
});
