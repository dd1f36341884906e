import { short, verbOf } from '../model/elements.ts';
import type { Rect } from '../model/extent.ts';
import type { Edge } from '../model/graph.ts';
import type { Pen } from './cards.ts';
import type { DrawnPlaces } from './places.ts';
import { routeOf } from './route.ts';
import { element, escapeXml } from './xml.ts';

type LineKind = Edge['kind'] | 'connects';

interface Line {
  readonly kind: LineKind;
  readonly source: string;
  readonly target: string;
  readonly title: string;
}

const WIDTHS: Readonly<Record<LineKind, number>> = {
  depends_on: 1.5,
  publishes: 1.1,
  subscribes: 1.1,
  administers: 1.1,
  connects: 2.5,
};
const HEADS: Readonly<Partial<Record<LineKind, string>>> = {
  depends_on: 'url(#closed)',
  publishes: 'url(#open)',
  subscribes: 'url(#open)',
};

/** Arrow heads, in the colour of lines. */
export const heads = ({ colours }: Pen): string => {
  const marker = (id: string, refX: number, path: string, paint: object): string =>
    element(
      'marker',
      {
        id,
        viewBox: '0 0 12 12',
        refX,
        refY: 6,
        markerWidth: 11,
        markerHeight: 11,
        markerUnits: 'userSpaceOnUse',
        orient: 'auto',
      },
      [element('path', { d: path, ...paint })],
    );
  return element('defs', {}, [
    marker('closed', 10, 'M1 1.500L11 6L1 10.500z', { fill: colours.edge }),
    marker('open', 10, 'M2 1.500L10.500 6L2 10.500', {
      fill: 'none',
      stroke: colours.edge,
      'stroke-width': 1.4,
    }),
  ]);
};

/** The lines between what is seen; those that fall together are one. */
const linesOf = ({ graph }: Pen, { shown }: DrawnPlaces): readonly Line[] => {
  const lines = new Map<string, Line>();
  const add = (kind: LineKind, from: string, to: string, title: string): void => {
    const [source, target] = [shown(from), shown(to)];
    if (source === null || target === null || source === target) return;
    const key = [kind, source, target].join(' ');
    const before = lines.get(key);
    lines.set(key, { kind, source, target, title: before ? `${before.title}\n${title}` : title });
  };
  for (const { kind, from, to, subjects } of Object.values(graph.edges)) {
    const about = subjects?.length ? `: ${subjects.join(', ')}` : '';
    add(kind, from, to, `${short(graph, from)} ${verbOf(kind)} ${short(graph, to)}${about}`);
  }
  for (const { from_node: from, to_node: to } of Object.values(graph.links))
    add('connects', from, to, `${short(graph, from)} is connected to ${short(graph, to)}`);
  return [...lines.values()];
};

/** A line as SVG, and within which it stays. */
export interface DrawnLine {
  readonly svg: string;
  readonly bounds: Rect;
}

/** Every line of a drawing; what it says is its tooltip. */
export const drawnLines = (pen: Pen, places: DrawnPlaces): readonly DrawnLine[] =>
  linesOf(pen, places).flatMap(({ kind, source, target, title }) => {
    const ends: readonly (Rect | undefined)[] = [
      places.rects.get(source),
      places.rects.get(target),
    ];
    const [from, to] = ends;
    if (from === undefined || to === undefined) return [];
    const { path, bounds } = routeOf(from, to);
    const attributes = {
      d: path,
      fill: 'none',
      stroke: kind === 'connects' ? pen.colours.roles.network : pen.colours.edge,
      'stroke-width': WIDTHS[kind],
      'marker-end': HEADS[kind],
    };
    const svg = element('path', attributes, [element('title', {}, [escapeXml(title)])]);
    return [{ svg, bounds }];
  });
