import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useApp, useAppStore } from '../store/use-store.tsx';

/** Room on the right that the inspector covers. */
export const INSPECTOR_WIDTH = 320;

export const FIT = { padding: 0.12, maxZoom: 1, duration: 160 } as const;

/** Fits a drawing that was opened, shows what is revealed, and follows what is new. */
export const useViewport = (): void => {
  const store = useAppStore();
  const flow = useReactFlow();
  const pane = useStoreApi();
  const opened = useApp((state) => state.opened);
  const revealed = useApp((state) => state.revealed);
  const renaming = useApp((state) => state.renaming);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every opening fits anew
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      void flow.fitView({ ...FIT, duration: first.current ? 0 : FIT.duration });
      first.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [flow, opened]);

  useEffect(() => {
    if (revealed === null) return;
    const { graph } = store.getState().shown;
    const ids = revealed.ids.flatMap((id) => {
      const edge = graph.edges[id];
      return edge === undefined ? [id] : [edge.from, edge.to];
    });
    void flow.fitView({ ...FIT, nodes: ids.map((id) => ({ id })), padding: 0.4 });
  }, [flow, store, revealed]);

  useEffect(() => {
    if (renaming === null) return;
    const frame = requestAnimationFrame(() => {
      const node = flow.getInternalNode(renaming.id);
      if (node === undefined) return;
      const { width, height, transform } = pane.getState();
      const [panX, panY, zoom] = transform;
      const { x, y } = node.internals.positionAbsolute;
      const box = {
        left: x * zoom + panX,
        top: y * zoom + panY,
        right: (x + (node.measured.width ?? 0)) * zoom + panX,
        bottom: (y + (node.measured.height ?? 0)) * zoom + panY,
      };
      const right = Math.max(200, width - INSPECTOR_WIDTH);
      const by = (low: number, high: number, least: number, most: number): number =>
        low < least ? least - low : high > most ? Math.max(most - high, least - low) : 0;
      const dx = by(box.left, box.right, 24, right - 24);
      const dy = by(box.top, box.bottom, 24, height - 24);
      if (dx === 0 && dy === 0) return;
      void flow.setViewport({ x: panX + dx, y: panY + dy, zoom }, { duration: FIT.duration });
    });
    return () => cancelAnimationFrame(frame);
  }, [flow, pane, renaming]);
};
