import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '../../src/core/model/arrange.ts';
import { type Document, EMPTY_DOCUMENT, openDocument } from '../../src/core/model/document.ts';
import { readJournal } from '../../src/core/model/read-journal.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { COLOURS, THEMES } from '../../src/core/picture/colours.ts';
import { drawingSvg } from '../../src/core/picture/drawing-svg.ts';
import { placesOf } from '../../src/core/picture/places.ts';
import { sourceIn } from '../../src/core/picture/source.ts';
import { fitted, textWidth } from '../../src/core/picture/text-width.ts';
import { hostileGraph } from '../mermaid/hostile-graph.ts';

const settled = (document: Document): Document => ({
  ...document,
  layout: arrange(document.graph, document.layout),
});

const hostile = hostileGraph.map((graph) => settled({ ...EMPTY_DOCUMENT, graph }));

const TOKEN = /<(?:(\/)([a-z]+)|([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/)?)>|([^<]+)/gy;

/** An ampersand that begins no entity, and what XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const RAW = /&(?!(?:amp|lt|gt|quot|#39);)|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Throws unless the text is elements that are closed in order, and text in which nothing is raw. */
const wellFormed = (svg: string): void => {
  const open: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: closing, 2: closed, 3: opened, 5: empty, 6: text } of svg.matchAll(
    TOKEN,
  )) {
    end += whole.length;
    if (closing !== undefined) expect(open.pop()).toBe(closed);
    else if (opened !== undefined && empty === undefined) open.push(opened);
    expect(text ?? '').not.toMatch(RAW);
  }
  expect(end).toBe(svg.length);
  expect(open).toEqual([]);
};

describe('the picture of a drawing', () => {
  test('is well-formed, whatever the names', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...THEMES), (document, theme) =>
        wellFormed(drawingSvg(document, theme).svg),
      ),
      { numRuns: 150 },
    );
  });

  test('brings its drawing along', () => {
    fc.assert(
      fc.property(anyDocument.map(settled), (document) => {
        const source = sourceIn(drawingSvg(document, 'light').svg);
        expect(source).toEqual({
          journal: writeJournal(document.journal),
          layout: JSON.parse(JSON.stringify(document.layout)),
        });
      }),
      { numRuns: 25 },
    );
    for (const text of ['', '<svg/>', '<metadata id="flakegraph-source">{"a":1}</metadata>'])
      expect(sourceIn(text)).toBeNull();
  });

  test('shows every element that is not in a closed domain, and all of it', () => {
    fc.assert(
      fc.property(anyDocument.map(settled), (document) => {
        const { graph } = document;
        const { rects, shown } = placesOf(document);
        const all = [graph.domains, graph.services, graph.hosts, graph.people].flatMap(Object.keys);
        for (const id of all) expect(shown(id)).not.toBeNull();
        const { svg, width, height } = drawingSvg(document, 'dark');
        const [x = 0, y = 0] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
        for (const rect of rects.values()) {
          expect(rect.x).toBeGreaterThan(x);
          expect(rect.y).toBeGreaterThan(y);
          expect(rect.x + rect.width).toBeLessThan(x + width);
          expect(rect.y + rect.height).toBeLessThan(y + height);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('names every service of an example, and draws each line', () => {
    const read = readJournal(readFileSync('examples/sales/domain-events.json', 'utf8'));
    if (!read.ok) throw new Error(read.error.message);
    const document = settled(openDocument(read.value.journal));
    const { svg } = drawingSvg(document, 'light');
    for (const { name } of Object.values(document.graph.services))
      expect(svg).toContain(`>${name}<`);
    expect(svg.match(/marker-end/g)?.length).toBe(
      Object.values(document.graph.edges).filter(({ kind }) => kind !== 'administers').length,
    );
  });
});

test.each(THEMES)('the colours of pictures are those of the page, in %s', (theme) => {
  const css = readFileSync('src/app/ui/tokens.css', 'utf8');
  const block = css.split('}')[theme === 'light' ? 0 : 1] ?? '';
  const tokens = new Map(
    [...block.matchAll(/--fg-([\w-]+): (#[0-9a-f]{6})/g)].map(([, k, v]) => [k, v]),
  );
  const { roles, ...plain } = COLOURS[theme];
  for (const [role, colour] of Object.entries(roles))
    expect(tokens.get(`role-${role}`)).toBe(colour);
  for (const [name, colour] of Object.entries(plain))
    expect(tokens.get(name.replace(/([A-Z]|\d)/g, '-$1').toLowerCase())).toBe(colour);
});

test('text that is too long ends in an ellipsis, and fits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 20, max: 200 }),
      (text, width) => {
        const short = fitted(text, width, 13);
        expect(textWidth(short, 13)).toBeLessThanOrEqual(Math.max(width, textWidth('…', 13)));
        expect(short === text || text.startsWith(short.slice(0, -1))).toBe(true);
      },
    ),
  );
});
