import { containersOf } from './containers.ts';
import type { Document } from './document.ts';
import {
  contentsOf,
  DOMAIN_HEADER,
  DOMAIN_PADDING,
  domainSize,
  type Rect,
  sizeOf,
} from './extent.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const contains = (rect: Rect, point: Point): boolean =>
  point.x >= rect.x &&
  point.y >= rect.y &&
  point.x <= rect.x + rect.width &&
  point.y <= rect.y + rect.height;

/** Where an element's container begins on the whole drawing. */
export const originOf = ({ graph, layout }: Document, parent: string | null): Point => {
  const around = parent === null ? [] : [parent, ...containersOf(graph, parent)];
  const boxes = around.flatMap((id) => layout.nodes[id] ?? []);
  return {
    x: boxes.reduce((sum, box) => sum + box.x, 0),
    y: boxes.reduce((sum, box) => sum + box.y, 0),
  };
};

/** The innermost domain under a point, but none that is `except` or lies in it. */
export const domainAt = (
  document: Document,
  point: Point,
  except: string | null,
): string | null => {
  const { graph, layout } = document;
  const contents = contentsOf(graph);
  const search = (parent: string | null, origin: Point): string | null => {
    for (const { domain_id: id } of contents.domains.get(parent) ?? []) {
      if (except !== null && [id, ...containersOf(graph, id)].includes(except)) continue;
      const box = layout.nodes[id];
      if (box === undefined) continue;
      const corner = { x: origin.x + box.x, y: origin.y + box.y };
      if (!contains({ ...corner, ...domainSize(graph, layout, id) }, point)) continue;
      return box.collapsed ? id : (search(id, corner) ?? id);
    }
    return null;
  };
  return search(null, { x: 0, y: 0 });
};

/** The host under a point. */
export const hostAt = ({ graph, layout }: Document, point: Point): string | null => {
  const hit = Object.keys(graph.hosts).find((id) => {
    const box = layout.nodes[id];
    return box && contains({ x: box.x, y: box.y, ...sizeOf(graph, layout, id) }, point);
  });
  return hit ?? null;
};

/** A place in a domain, kept below its header and off its border. */
export const inside = (point: Point): Point => ({
  x: Math.max(DOMAIN_PADDING / 2, Math.round(point.x)),
  y: Math.max(DOMAIN_HEADER - 4, Math.round(point.y)),
});
