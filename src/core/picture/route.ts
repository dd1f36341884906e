import type { Rect } from '../model/extent.ts';

/** A side of a thing, at whose middle lines begin and end. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line as SVG path data, and where its label stands. */
export interface Route {
  readonly path: string;
  readonly label: Point;
  /** Within which the line stays. */
  readonly bounds: Rect;
}

/** Nothing lower than this can hide a line between two things. */
const CARD = 60;
/** How far a line goes straight on when its ends look away from each other. */
const CURVATURE = 0.3;

const OUT: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

const middle = (rect: Rect): Point => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

const pointAt = (rect: Rect, side: Side): Point => ({
  x: rect.x + (rect.width * (1 + OUT[side].x)) / 2,
  y: rect.y + (rect.height * (1 + OUT[side].y)) / 2,
});

/** Cards over each other with room for another between: the line goes around it. */
const bowOf = (a: Rect, b: Rect): number => {
  const apart = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  const stacked = a.x < b.x + b.width && b.x < a.x + a.width;
  const cards = a.height <= CARD && b.height <= CARD;
  return stacked && cards && apart > CARD ? Math.min(64, 24 + apart / 12) : 0;
};

/** The sides that face each other: beside each other left and right, else above and below. */
const sides = (a: Rect, b: Rect): readonly [Side, Side] => {
  const apartX = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  const apartY = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
  if (apartX >= apartY || apartX > 40)
    return middle(a).x < middle(b).x ? ['right', 'left'] : ['left', 'right'];
  return middle(a).y < middle(b).y ? ['bottom', 'top'] : ['top', 'bottom'];
};

/** How far from an end its control point lies, when the other end is so far outwards. */
const reach = (outwards: number): number =>
  outwards >= 0 ? outwards / 2 : CURVATURE * 25 * Math.sqrt(-outwards);

const controlOf = (from: Point, side: Side, to: Point): Point => {
  const out = OUT[side];
  const length = reach((to.x - from.x) * out.x + (to.y - from.y) * out.y);
  return { x: from.x + out.x * length, y: from.y + out.y * length };
};

const number = (value: number): string => String(Math.round(value * 100) / 100);
const written = ({ x, y }: Point): string => `${number(x)},${number(y)}`;

/** A curve never leaves the rectangle around its ends and control points. */
const around = (points: readonly Point[]): Rect => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

const curve = (from: Point, a: Point, b: Point, to: Point): Route => ({
  bounds: around([from, a, b, to]),
  path: `M${written(from)} C${written(a)} ${written(b)} ${written(to)}`,
  label: {
    x: (from.x + 3 * a.x + 3 * b.x + to.x) / 8,
    y: (from.y + 3 * a.y + 3 * b.y + to.y) / 8,
  },
});

/** A line between two rectangles, from the sides that face each other. */
export const routeOf = (source: Rect, target: Rect): Route => {
  const bow = bowOf(source, target);
  if (bow > 0) {
    const [from, to] = [pointAt(source, 'right'), pointAt(target, 'right')];
    const x = Math.max(from.x, to.x) + bow;
    return curve(from, { x, y: from.y }, { x, y: to.y }, to);
  }
  const [leaves, enters] = sides(source, target);
  const [from, to] = [pointAt(source, leaves), pointAt(target, enters)];
  return curve(from, controlOf(from, leaves, to), controlOf(to, enters, from), to);
};
