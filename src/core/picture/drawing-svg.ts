import type { Document } from '../model/document.ts';
import type { Rect } from '../model/extent.ts';
import type { Layout } from '../model/layout.ts';
import { noteOf } from '../model/notes.ts';
import { domainCard, hostCard, type Pen, personCard, serviceCard } from './cards.ts';
import { COLOURS, type PictureTheme } from './colours.ts';
import { drawnLines, heads } from './lines.ts';
import { noteCard } from './note-card.ts';
import { placesOf } from './places.ts';
import { sourceElement } from './source.ts';
import { element, escapeXml } from './xml.ts';

/** A picture with its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 32;
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

const boundsOf = (rects: readonly Rect[]): Rect => {
  if (rects.length === 0) return { x: 0, y: 0, width: 320, height: 160 };
  const least = (side: 'x' | 'y') => Math.floor(Math.min(...rects.map((rect) => rect[side])));
  const [x, y] = [least('x') - MARGIN, least('y') - MARGIN];
  return {
    x,
    y,
    width: Math.ceil(Math.max(...rects.map((rect) => rect.x + rect.width))) + MARGIN - x,
    height: Math.ceil(Math.max(...rects.map((rect) => rect.y + rect.height))) + MARGIN - y,
  };
};

const card = (pen: Pen, layout: Layout, id: string, rect: Rect): string => {
  const { domains, services, hosts, people } = pen.graph;
  const note = noteOf(pen.graph, layout, id);
  if (note !== null) return noteCard(pen, note, rect);
  if (domains[id]) return domainCard(pen, domains[id], rect);
  if (services[id]) return serviceCard(pen, services[id], rect);
  if (hosts[id]) return hostCard(pen, hosts[id], rect);
  return people[id] ? personCard(pen, people[id], rect) : '';
};

/**
 * The whole drawing as SVG, made from the model alone: every element that is not in a closed
 * domain, wherever it stands. The drawing's journal and layout are in it, so that it can be opened
 * again. The same document always gives the same bytes.
 */
export const drawingSvg = (document: Document, theme: PictureTheme): Picture => {
  const { graph } = document;
  const pen: Pen = { graph, colours: COLOURS[theme] };
  const places = placesOf(document);
  const lines = drawnLines(pen, places);
  const { x, y, width, height } = boundsOf([
    ...places.rects.values(),
    ...lines.map(({ bounds }) => bounds),
  ]);
  const cards = [...places.rects];
  const isFrame = ([id]: readonly [string, Rect]): boolean => graph.domains[id] !== undefined;
  const drawn = (all: readonly (readonly [string, Rect])[]): readonly string[] =>
    all.map(([id, rect]) => card(pen, document.layout, id, rect));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [x, y, width, height].join(' '),
      width,
      height,
      role: 'img',
      'font-family': FONT,
    },
    [
      element('title', {}, [escapeXml(graph.workspace.name)]),
      sourceElement(document),
      heads(pen),
      element('rect', { x, y, width, height, fill: pen.colours.ground }),
      ...drawn(cards.filter(isFrame)),
      ...lines.map((line) => line.svg),
      ...drawn(cards.filter((one) => !isFrame(one))),
    ],
  );
  return { svg: `${svg}\n`, width, height };
};
