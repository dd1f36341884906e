import { boundsOf } from '../model/align.ts';
import { containerOf } from '../model/containers.ts';
import type { Document } from '../model/document.ts';
import {
  contentsOf,
  DOMAIN_HEADER,
  DOMAIN_MINIMUM,
  DOMAIN_PADDING,
  type Rect,
  type Size,
  sizeOf,
} from '../model/extent.ts';
import { touches } from '../model/free-place.ts';
import type { Places } from '../model/places.ts';
import { placesOf } from '../picture/places.ts';
import type { Middles } from './define-format.ts';

/** By how much a picture of small dots is spread until our cards do not cover each other. */
const SPREADS = [1, 1.5, 2, 3, 4] as const;
/** Between what was there and what comes. */
const BESIDE = 80;

const around = ({ x, y }: { readonly x: number; readonly y: number }, size: Size): Rect => ({
  x: x - size.width / 2,
  y: y - size.height / 2,
  ...size,
});

const someTouch = (rects: readonly Rect[]): boolean =>
  rects.some((rect, index) => touches(rect, rects.slice(index + 1), 0));

/** Elements as the picture has them, by id, on the whole drawing. */
class Picture {
  readonly rects = new Map<string, Rect>();
  readonly #document: Document;

  constructor(document: Document, middles: Middles) {
    this.#document = document;
    const { graph } = document;
    const cards = [...middles].filter(([id]) =>
      [graph.services, graph.people, graph.hosts].some((elements) => id in elements),
    );
    const spread = (by: number) =>
      cards.map(([id, { x, y }]) => {
        const size = sizeOf(graph, document.layout, id);
        return [id, around({ x: x * by, y: y * by }, size)] as const;
      });
    const by = SPREADS.find((one) => !someTouch(spread(one).map(([, rect]) => rect)));
    for (const [id, rect] of spread(by ?? SPREADS[0])) this.rects.set(id, rect);
    for (const { domain_id } of contentsOf(graph).domains.get(null) ?? [])
      this.#enclose(domain_id, middles);
  }

  /** A domain lies around what it holds; an empty one where its own middle is. */
  #enclose(id: string, middles: Middles, depth = 0): void {
    const { domains, services } = contentsOf(this.#document.graph);
    const inner = (domains.get(id) ?? []).map(({ domain_id }): string => domain_id);
    if (depth < 32) for (const child of inner) this.#enclose(child, middles, depth + 1);
    if (this.#document.layout.nodes[id] !== undefined) return;
    const held = [...inner, ...(services.get(id) ?? []).map(({ service_id }) => service_id)];
    const rects = held.flatMap((child) => this.rects.get(child) ?? []);
    const middle = middles.get(id);
    if (rects.length > 0) {
      const { x, y, width, height } = boundsOf(rects);
      this.rects.set(id, {
        x: x - DOMAIN_PADDING,
        y: y - DOMAIN_HEADER,
        width: width + 2 * DOMAIN_PADDING,
        height: height + DOMAIN_HEADER + DOMAIN_PADDING,
      });
    } else if (middle !== undefined) this.rects.set(id, around(middle, DOMAIN_MINIMUM));
  }
}

/**
 * Places for elements that are new in a document, as a foreign picture has their middles, all
 * together beside what was there. What joins a domain that was there before finds its place by itself.
 */
export const placesOfMiddles = (document: Document, middles: Middles): Places => {
  if (middles.size === 0) return {};
  const { rects } = new Picture(document, middles);
  const tops = [...rects].flatMap(([id, rect]) =>
    containerOf(document.graph, id) === null ? [rect] : [],
  );
  const there = [...placesOf(document).rects].flatMap(([id, rect]) =>
    document.layout.nodes[id] === undefined ? [] : [rect],
  );
  const [before, coming] = [boundsOf(there), boundsOf(tops)];
  const [dx, dy] =
    there.length === 0
      ? [0, 0]
      : [before.x + before.width + BESIDE - coming.x, before.y - coming.y];
  return Object.fromEntries(
    [...rects].flatMap(([id, rect]) => {
      const container = containerOf(document.graph, id);
      const outer = container === null ? { x: -dx, y: -dy } : rects.get(container);
      if (outer === undefined) return [];
      return [[id, { x: Math.round(rect.x - outer.x), y: Math.round(rect.y - outer.y) }]];
    }),
  );
};
