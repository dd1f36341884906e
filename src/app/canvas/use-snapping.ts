import { useReactFlow } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { originOf } from '../../core/model/drop.ts';
import type { Rect } from '../../core/model/extent.ts';
import { type Guide, snap } from '../../core/model/guides.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import type { SceneNode } from './scene.ts';

/** How near a line must be to catch, in pixels of the screen. */
const REACH = 6;

type Positions = Map<string, { readonly x: number; readonly y: number }>;

interface Drag {
  readonly id: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly siblings: readonly Rect[];
  readonly origin: { readonly x: number; readonly y: number };
}

const rectOf = (node: SceneNode): Rect => ({
  ...node.position,
  width: node.width ?? 0,
  height: node.height ?? 0,
});

const shifted = (guide: Guide, { x, y }: { readonly x: number; readonly y: number }): Guide => {
  const [along, across] = guide.axis === 'x' ? [x, y] : [y, x];
  return { ...guide, at: guide.at + along, from: guide.from + across, to: guide.to + across };
};

/** Lets dragged elements fall on the grid and on the edges of their neighbours. */
export const useSnapping = () => {
  const store = useAppStore();
  const flow = useReactFlow<SceneNode>();
  const drag = useRef<Drag | null>(null);
  return useMemo(
    () => ({
      start: (node: SceneNode, dragged: readonly SceneNode[]): void => {
        const going = new Set(dragged.map(({ id }) => id));
        const { document } = store.getState();
        drag.current = {
          id: node.id,
          size: { width: node.width ?? 0, height: node.height ?? 0 },
          origin: originOf(document, node.parentId ?? null),
          siblings: flow
            .getNodes()
            .filter((other) => other.parentId === node.parentId && !going.has(other.id))
            .map(rectOf),
        };
      },
      end: (): void => {
        drag.current = null;
      },
      /** Moves all positions by what the dragged element needs; gives the lines that it lies on. */
      apply: (positions: Positions, free: boolean): readonly Guide[] => {
        const held = drag.current;
        const at = held === null ? undefined : positions.get(held.id);
        if (held === null || at === undefined || free || !useView.getState().snapping) return [];
        const { x, y, guides } = snap(
          { ...at, ...held.size },
          held.siblings,
          REACH / flow.getZoom(),
        );
        for (const [id, position] of positions)
          positions.set(id, { x: position.x + x, y: position.y + y });
        return guides.map((guide) => shifted(guide, held.origin));
      },
    }),
    [store, flow],
  );
};
