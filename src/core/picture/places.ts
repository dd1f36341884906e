import type { Document } from '../model/document.ts';
import { contentsOf, type Rect, SERVICE_SIZE, sizeOf } from '../model/extent.ts';
import { noteIds, noteSize } from '../model/notes.ts';

/** Where everything that is seen stands on the whole drawing, containers before their contents. */
export interface DrawnPlaces {
  readonly rects: ReadonlyMap<string, Rect>;
  /** What stands for an element: itself, or the closed domain around it. */
  readonly shown: (id: string) => string | null;
}

const DEEPEST = 32;

/** The places of a drawing, as the canvas has them; what lies in a closed domain has none. */
export const placesOf = ({ graph, layout }: Document): DrawnPlaces => {
  const contents = contentsOf(graph);
  const rects = new Map<string, Rect>();
  const closed = new Map<string, string>();
  const at = (id: string): { x: number; y: number } => layout.nodes[id] ?? { x: 0, y: 0 };

  const hide = (domain: string, behind: string, depth: number): void => {
    for (const { service_id } of contents.services.get(domain) ?? [])
      closed.set(service_id, behind);
    for (const { domain_id } of contents.domains.get(domain) ?? []) {
      closed.set(domain_id, behind);
      if (depth < DEEPEST) hide(domain_id, behind, depth + 1);
    }
  };
  const fill = (parent: string | null, x: number, y: number, depth: number): void => {
    for (const { domain_id: id } of contents.domains.get(parent) ?? []) {
      const box = at(id);
      const rect = { x: x + box.x, y: y + box.y, ...sizeOf(graph, layout, id) };
      rects.set(id, rect);
      if (layout.nodes[id]?.collapsed === true) hide(id, id, 0);
      else if (depth < DEEPEST) fill(id, rect.x, rect.y, depth + 1);
    }
    for (const { service_id: id } of contents.services.get(parent) ?? []) {
      const box = at(id);
      rects.set(id, { x: x + box.x, y: y + box.y, ...SERVICE_SIZE });
    }
  };
  fill(null, 0, 0, 0);
  for (const id of [graph.hosts, graph.people].flatMap(Object.keys))
    rects.set(id, { ...at(id), ...sizeOf(graph, layout, id) });
  for (const id of noteIds(graph, layout)) {
    const box = layout.nodes[id];
    if (box !== undefined) rects.set(id, { x: box.x, y: box.y, ...noteSize(box) });
  }
  return { rects, shown: (id) => (rects.has(id) ? id : (closed.get(id) ?? null)) };
};
