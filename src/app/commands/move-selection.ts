import { containerOf, containersOf } from '../../core/model/containers.ts';
import { inside } from '../../core/model/drop.ts';
import type { Rect } from '../../core/model/extent.ts';
import { GRID } from '../../core/model/guides.ts';
import { type Box, placedByHand } from '../../core/model/layout.ts';
import type { Direction } from '../../core/model/towards.ts';
import { placesOf } from '../../core/picture/places.ts';
import type { AppStore } from '../store/use-store.tsx';
import { placedSelection } from './selected.ts';

const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Where the selected elements stand on the whole drawing, without what lies in others of them. */
export const topmostRects = (store: AppStore): ReadonlyMap<string, Rect> => {
  const { document, selection } = store.getState();
  const { graph } = document;
  const { rects } = placesOf(document);
  const carried = (id: string): boolean =>
    containersOf(graph, id).some((container) => selection.has(container));
  return new Map(
    placedSelection(store.getState()).flatMap((id) => {
      const rect = rects.get(id);
      return rect === undefined || carried(id) ? [] : [[id, rect] as const];
    }),
  );
};

/** Moves elements to places on the whole drawing, as one step. */
export const moveAbsolute = (
  store: AppStore,
  to: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  what: string,
): void => {
  const { document, move } = store.getState();
  const { graph, layout } = document;
  const { rects } = placesOf(document);
  const places: Record<string, Box> = {};
  for (const [id, at] of to) {
    const [rect, box] = [rects.get(id), layout.nodes[id]];
    if (rect === undefined || box === undefined) continue;
    const moved = { x: box.x + at.x - rect.x, y: box.y + at.y - rect.y };
    places[id] = placedByHand(box, containerOf(graph, id) === null ? moved : inside(moved));
  }
  move(places, { what });
};

/** Moves the selection by steps of the grid. */
export const nudge = (store: AppStore, direction: Direction, steps: number): void => {
  const [x, y] = WAYS[direction];
  const by = GRID * steps;
  const rects = topmostRects(store);
  const to = [...rects].map(
    ([id, rect]) => [id, { x: rect.x + x * by, y: rect.y + y * by }] as const,
  );
  moveAbsolute(store, new Map(to), 'moving');
};
