import {
  type FitViewOptions,
  getViewportForBounds,
  type ReactFlowInstance,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { boundsOf } from '../../core/model/align.ts';
import { placesOf } from '../../core/picture/places.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { motion } from '../ui/motion.ts';
import { shift } from './show-node.ts';

const MOVE_MS = 160;
/** Below this, seeing everything is worth less than reading something. */
const LEGIBLE = 0.55;
/** Room on the right that the inspector covers: its width and its margins. */
const INSPECTOR = 312;
/** Room at the lower edge for the tools. */
const TOOLS = 64;
const MARGIN = 32;
/** So long the panels around a canvas may take to get their sizes. */
const FRAMES = 30;

/** How everything is fitted into the part of the canvas that nothing covers. */
const fitOptions = (inspected: boolean, canvasWidth: number) => {
  const covered = Math.min(INSPECTOR, canvasWidth * 0.55);
  return {
    maxZoom: 1,
    duration: motion(MOVE_MS),
    padding: {
      top: `${MARGIN}px`,
      left: `${MARGIN}px`,
      bottom: `${TOOLS}px`,
      right: `${inspected ? covered : MARGIN}px`,
    },
  } as const satisfies FitViewOptions;
};

/** Fits all of the drawing, or some elements, beside the inspector. */
export const useFit = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const pane = useStoreApi();
  return useCallback(
    (ids?: readonly string[]): void => {
      const inspected = store.getState().selection.size > 0;
      void flow.fitView({
        ...fitOptions(inspected, pane.getState().width),
        ...(ids && { nodes: ids.map((id) => ({ id })) }),
      });
    },
    [store, flow, pane],
  );
};

/** Fits all of the drawing as it will stand, where some of it lies outside what is seen. */
export const useContain = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const pane = useStoreApi();
  return useCallback((): void => {
    const { shown } = store.getState();
    const { width, height, minZoom } = pane.getState();
    const all = boundsOf([...placesOf(shown).rects.values()]);
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [all.x * zoom + x, all.y * zoom + y];
    const seen =
      left >= 0 &&
      top >= 0 &&
      left + all.width * zoom <= width &&
      top + all.height * zoom <= height;
    if (seen) return;
    const { maxZoom, padding, duration } = fitOptions(false, width);
    const viewport = getViewportForBounds(all, width, height, minZoom, maxZoom, padding);
    void flow.setViewport(viewport, { duration });
  }, [store, flow, pane]);
};

/** Brings a new element into view: with everything if that is legible, else by the shortest way. */
const follow = (
  flow: ReactFlowInstance,
  size: { readonly width: number; readonly height: number },
  id: string,
): void => {
  const node = flow.getInternalNode(id);
  if (node === undefined) return;
  const { x: panX, y: panY, zoom } = flow.getViewport();
  const { x, y } = node.internals.positionAbsolute;
  const free = {
    width: size.width - Math.min(INSPECTOR, size.width * 0.55),
    height: size.height - TOOLS,
  };
  const left = x * zoom + panX;
  const top = y * zoom + panY;
  const right = left + (node.measured.width ?? 0) * zoom;
  const bottom = top + (node.measured.height ?? 0) * zoom;
  const dx = shift(left, right, 12, free.width - 4);
  const dy = shift(top, bottom, 12, free.height);
  if (dx === 0 && dy === 0) return;
  const all = flow.getNodesBounds(flow.getNodes());
  const whole = Math.min(
    (free.width - MARGIN) / all.width,
    (free.height - MARGIN) / Math.max(1, all.height),
  );
  if (whole >= LEGIBLE) void flow.fitView(fitOptions(true, size.width));
  else void flow.setViewport({ x: panX + dx, y: panY + dy, zoom }, { duration: motion(MOVE_MS) });
};

/** Fits a drawing that was opened, shows what is revealed, and follows what is new. */
export const useViewport = (): void => {
  const store = useAppStore();
  const flow = useReactFlow();
  const pane = useStoreApi();
  const opened = useApp((state) => state.opened);
  const revealed = useApp((state) => state.revealed);
  const renaming = useApp((state) => state.renaming);
  const first = useRef(true);
  // A canvas may take another's place, as when the window becomes narrow: what that one showed is old.
  const [before] = useState({ revealed, renaming });

  // biome-ignore lint/correctness/useExhaustiveDependencies: every opening fits anew
  useEffect(() => {
    let frame = 0;
    let fitted = { width: 0, height: 0 };
    const fit = (frames: number): void => {
      const { width, height } = pane.getState();
      if (width !== fitted.width || height !== fitted.height) {
        fitted = { width, height };
        const duration = first.current ? 0 : motion(MOVE_MS);
        first.current = false;
        if (flow.getNodes().length === 0)
          void flow.setViewport({ x: MARGIN * 2, y: MARGIN * 3, zoom: 1 });
        else void flow.fitView({ ...fitOptions(false, width), duration });
      }
      if (frames > 0) frame = requestAnimationFrame(() => fit(frames - 1));
    };
    frame = requestAnimationFrame(() => fit(FRAMES));
    return () => cancelAnimationFrame(frame);
  }, [flow, pane, opened]);

  useEffect(() => {
    if (revealed === null || revealed === before.revealed) return;
    const { graph } = store.getState().shown;
    const ids = revealed.ids.flatMap((id) => {
      const edge = graph.edges[id];
      return edge === undefined ? [id] : [edge.from, edge.to];
    });
    const isDrawn = (id: string): boolean => flow.getInternalNode(id) !== undefined;
    const fit = (): void => {
      const shown = ids.map((id) => (isDrawn(id) ? id : (graph.services[id]?.domain_id ?? id)));
      const options = fitOptions(true, pane.getState().width);
      void flow.fitView({ ...options, nodes: shown.map((id) => ({ id })) });
    };
    if (ids.some(isDrawn)) return fit();
    // From afar no services are drawn: they appear when one comes closer.
    void flow.zoomTo(1);
    const frame = requestAnimationFrame(fit);
    return () => cancelAnimationFrame(frame);
  }, [flow, pane, store, revealed, before]);

  useEffect(() => {
    if (renaming === null || renaming === before.renaming) return;
    const frame = requestAnimationFrame(() => follow(flow, pane.getState(), renaming.id));
    return () => cancelAnimationFrame(frame);
  }, [flow, pane, renaming, before]);
};
