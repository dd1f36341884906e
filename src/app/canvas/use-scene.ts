import { useStore } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Guide } from '../../core/model/guides.ts';
import type { Diagnostic } from '../../core/projection.ts';
import { problemsByElement } from '../../core/review/problems-of.ts';
import { useApp } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import type { Trouble } from './badge.tsx';
import { type Level, type SceneEdge, type SceneNode, sceneOf } from './scene.ts';
import { marked, shownAs, withClass } from './scene-marks.ts';

/** Elements that follow the pointer, and where they would fall. */
export interface Dragging {
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  readonly target: string | null;
  readonly guides: readonly Guide[];
}

export const NOT_DRAGGING: Dragging = {
  positions: new Map(),
  sizes: new Map(),
  target: null,
  guides: [],
};

const levelOf = (zoom: number): Level => (zoom < 0.25 ? 0 : zoom < 0.5 ? 1 : 2);

const NO_PROBLEMS: readonly Diagnostic[] = [];

const useTroubles = (): ReadonlyMap<string, Trouble> => {
  const diagnostics = useApp((state) => state.projection?.diagnostics ?? NO_PROBLEMS);
  return useMemo(() => {
    const troubles = new Map<string, Trouble>();
    for (const [id, { own, worst }] of problemsByElement(diagnostics))
      troubles.set(id, { worst, count: own.filter(({ severity }) => severity !== 'info').length });
    return troubles;
  }, [diagnostics]);
};

/** Gives the former object when the new one says the same, so that nothing renders for nothing. */
const useStable = <T extends { readonly id: string }>(items: readonly T[]): T[] => {
  const before = useRef<ReadonlyMap<string, { readonly text: string; readonly item: T }>>(
    new Map(),
  );
  return useMemo(() => {
    const next = new Map<string, { readonly text: string; readonly item: T }>();
    const stable = items.map((item) => {
      const text = JSON.stringify(item);
      const known = before.current.get(item.id);
      const kept = known?.text === text ? known.item : item;
      next.set(item.id, { text, item: kept });
      return kept;
    });
    before.current = next;
    return stable;
  }, [items]);
};

const dragged = (node: SceneNode, { positions, sizes, target }: Dragging): SceneNode => {
  const position = positions.get(node.id);
  const size = sizes.get(node.id);
  if (position === undefined && size === undefined && target !== node.id) return node;
  const moved = {
    ...node,
    ...(position === undefined ? {} : { position, zIndex: 1000 }),
    ...(size === undefined ? {} : { ...size, measured: size }),
  };
  return target === node.id ? withClass(moved, 'drop-target') : moved;
};

/** The drawing as React Flow takes it: what is shown, selected and dragged. */
export const useScene = (dragging: Dragging): { nodes: SceneNode[]; edges: SceneEdge[] } => {
  const graph = useApp(({ visit, shown }) => visit?.comparison?.graph ?? shown.graph);
  const layout = useApp(({ visit, shown }) => visit?.comparison?.layout ?? shown.layout);
  const changes = useApp(({ visit }) => visit?.comparison?.changes ?? null);
  const selection = useApp((state) => state.selection);
  const level = useStore((state) => levelOf(state.transform[2]));
  const troubles = useTroubles();
  const scene = useMemo(
    () => marked(sceneOf({ graph, layout, level, troubles }), changes),
    [graph, layout, level, troubles, changes],
  );
  const stableNodes = useStable(scene.nodes);
  const stableEdges = useStable(scene.edges);
  const highlight = useView((state) => state.highlight);
  const chosenNodes = useMemo(
    () =>
      stableNodes.map((node) =>
        shownAs(node, selection.has(node.id), highlight === null || highlight.has(node.id)),
      ),
    [stableNodes, selection, highlight],
  );
  const edges = useMemo(
    () =>
      stableEdges.map((edge) =>
        shownAs(
          edge,
          selection.has(edge.id),
          highlight === null || (highlight.has(edge.source) && highlight.has(edge.target)),
        ),
      ),
    [stableEdges, selection, highlight],
  );
  const nodes = useMemo(
    () => (dragging === NOT_DRAGGING ? chosenNodes : chosenNodes.map((n) => dragged(n, dragging))),
    [chosenNodes, dragging],
  );
  return { nodes, edges };
};

/** How much is drawn, for the style sheet. */
export const useLevel = (): Level => useStore((state) => levelOf(state.transform[2]));
