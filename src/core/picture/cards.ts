import { kindOf } from '../catalog/index.ts';
import { parseSettings } from '../catalog/settings.ts';
import { count } from '../model/count.ts';
import { contentsOf, type Rect } from '../model/extent.ts';
import type { Domain, Graph, Host, Person, Service } from '../model/graph.ts';
import { isExternalSystem } from '../model/kinds.ts';
import type { Colours } from './colours.ts';
import { fitted, textWidth } from './text-width.ts';
import { element, escapeXml } from './xml.ts';

/** What is drawn, and in what. */
export interface Pen {
  readonly graph: Graph;
  readonly colours: Colours;
}

const RADIUS = 8;
const SERVER = 'M4 5h16v6H4zM4 13h16v6H4zM7 8h.01M7 16h.01';
const FACE = 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.500 20a7.500 7.500 0 0 1 15 0';
const UNKNOWN = 'M12 3l8 4.500v9L12 21l-8-4.500v-9z';
const PUBLIC =
  'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18';
const OFFERED = 'M14 4h5v16h-5M4 12h10M10 8l4 4-4 4';

interface Words {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'end';
  /** The most that there is room for. */
  readonly width: number;
}

const words = (text: string, x: number, y: number, style: Words): string => {
  const { size, fill, weight, anchor, width } = style;
  const shown = fitted(text.replace(/\s+/g, ' '), width, size, (weight ?? 400) > 500);
  const attributes = {
    x,
    y,
    'font-size': size,
    fill,
    'font-weight': weight,
    'text-anchor': anchor,
  };
  return element('text', attributes, [escapeXml(shown)]);
};

const box = (rect: Rect, attributes: Readonly<Record<string, string | number>>): string =>
  element('rect', { ...rect, rx: RADIUS, ...attributes });

const icon = (path: string, x: number, y: number, size: number, stroke: string): string =>
  element('path', {
    d: path,
    transform: `translate(${x} ${y}) scale(${size / 24})`,
    fill: 'none',
    stroke,
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

const roleColour = ({ colours }: Pen, kind: string): string =>
  colours.roles[kindOf(kind)?.role ?? 'external'];
const iconOf = (kind: string): string => kindOf(kind)?.icon ?? UNKNOWN;

/** Two lines beside an icon; one where there is nothing to say below. */
const twoLines = (
  { colours }: Pen,
  rect: Rect,
  left: number,
  right: number,
  lines: readonly [string, string],
): readonly string[] => {
  const width = rect.width - left - right;
  const [name, below] = lines;
  const middle = rect.y + rect.height / 2;
  const [upper, lower] = below === '' ? [middle + 5, 0] : [middle - 3, middle + 13];
  return [
    words(name, rect.x + left, upper, { size: 13, weight: 550, fill: colours.text, width }),
    ...(below === ''
      ? []
      : [words(below, rect.x + left, lower, { size: 11.5, fill: colours.text2, width })]),
  ];
};

/** A domain: a frame with its name, what it holds and what it is for. */
export const domainCard = (pen: Pen, domain: Domain, rect: Rect): string => {
  const { colours, graph } = pen;
  const contents = contentsOf(graph);
  const services = contents.services.get(domain.domain_id)?.length ?? 0;
  const children = contents.domains.get(domain.domain_id)?.length ?? 0;
  const counts = [
    count(services, 'service'),
    ...(children > 0 ? [count(children, 'domain')] : []),
  ].join(' · ');
  const room = rect.width - 48 - textWidth(counts, 12);
  const purpose = domain.purpose.split('\n')[0] ?? '';
  return [
    box(rect, { fill: colours.surface }),
    box(rect, {
      fill: colours.roles.application,
      'fill-opacity': 0.04,
      stroke: colours.roles.application,
      'stroke-opacity': 0.35,
    }),
    words(domain.name, rect.x + 20, rect.y + 26, {
      size: 14,
      weight: 600,
      fill: colours.text,
      width: room,
    }),
    words(counts, rect.x + rect.width - 14, rect.y + 26, {
      size: 12,
      fill: colours.text2,
      anchor: 'end',
      width: rect.width,
    }),
    words(purpose, rect.x + 20, rect.y + 46, {
      size: 12,
      fill: colours.text2,
      width: rect.width - 34,
    }),
  ].join('');
};

/** Marks of who may connect. */
const exposure = ({ public: open, offered }: Service): readonly string[] => [
  ...(offered ? [OFFERED] : []),
  ...(open ? [PUBLIC] : []),
];

/** A service: its kind's icon, its name, kind and port. */
export const serviceCard = (pen: Pen, service: Service, rect: Rect): string => {
  const { colours } = pen;
  const kind = kindOf(service.kind);
  const port = kind?.port(parseSettings(kind, service.settings).settings) ?? null;
  const facts = [kind?.title ?? service.kind, ...(port === null ? [] : [String(port)])];
  const outside = isExternalSystem(service);
  const marks = exposure(service);
  const right = rect.x + rect.width - 12;
  return [
    box(rect, {
      fill: outside ? colours.ground : colours.raised,
      stroke: colours.lineStrong,
      'stroke-width': outside ? 1.5 : 1,
    }),
    icon(iconOf(service.kind), rect.x + 12, rect.y + 16, 24, roleColour(pen, service.kind)),
    ...twoLines(pen, rect, 46, 12 + marks.length * 22, [service.name, facts.join(' · ')]),
    ...marks.map((mark, index) =>
      icon(mark, right - 14 - index * 22, rect.y + 21, 14, colours.text2),
    ),
  ].join('');
};

/** As many as a host lists. */
const MOST = 6;

/** A machine with the services that were placed on it. */
export const hostCard = (pen: Pen, host: Host, rect: Rect): string => {
  const { colours, graph } = pen;
  const placed = contentsOf(graph).placed.get(host.host_id) ?? [];
  const shown = placed.length > MOST ? placed.slice(0, MOST - 1) : placed;
  const address = host.interfaces[0]?.addresses[0];
  const header = { ...rect, height: 52 };
  const below = address?.dhcp ? 'DHCP' : address?.address || 'no address';
  const tier = textWidth(host.tier, 11);
  const row = (index: number): number => rect.y + 74 + index * 28;
  const plain = { size: 12, fill: colours.text, width: rect.width - 50 };
  return [
    box(rect, { fill: colours.raised, stroke: colours.lineStrong }),
    box(header, { fill: colours.sunken, stroke: colours.line }),
    icon(SERVER, rect.x + 12, rect.y + 16, 20, colours.roles.network),
    ...twoLines(pen, header, 42, tier + 28, [host.name, below]),
    words(host.tier, rect.x + rect.width - 14, rect.y + 30, {
      size: 11,
      fill: colours.text2,
      anchor: 'end',
      width: rect.width,
    }),
    ...shown.flatMap((service, index) => [
      icon(iconOf(service.kind), rect.x + 12, row(index) - 11, 14, roleColour(pen, service.kind)),
      words(service.name, rect.x + 34, row(index), plain),
    ]),
    ...(shown.length < placed.length
      ? [words(`and ${placed.length - shown.length} more`, rect.x + 12, row(shown.length), plain)]
      : []),
    ...(placed.length === 0
      ? [words('Nothing placed here', rect.x + 12, row(0), { ...plain, fill: colours.text2 })]
      : []),
  ].join('');
};

/** A person: a pill. */
export const personCard = (pen: Pen, person: Person, rect: Rect): string => {
  const { colours } = pen;
  return [
    box(rect, { rx: rect.height / 2, fill: colours.raised, stroke: colours.lineStrong }),
    element('circle', { cx: rect.x + 22, cy: rect.y + 22, r: 15, fill: colours.accentTint }),
    icon(FACE, rect.x + 14, rect.y + 14, 16, colours.accent),
    ...twoLines(pen, rect, 46, 16, [person.name, person.email]),
  ].join('');
};
