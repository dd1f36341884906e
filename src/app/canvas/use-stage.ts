import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { usePageParts } from '../store/page-parts.ts';
import { motion } from '../ui/motion.ts';
import { holdNode } from './show-node.ts';
import { useContain, useFit } from './use-viewport.ts';

const ZOOM_MS = 120;

/** Lets commands reach the canvas. */
export const useStage = (keyboard: {
  readonly focus: (id: string) => void;
  readonly join: (from: string) => void;
}): void => {
  const flow = useReactFlow();
  const pane = useStoreApi();
  const fit = useFit();
  const contain = useContain();
  const { focus, join } = keyboard;
  useEffect(() => {
    const stage = {
      fit,
      contain,
      focus,
      hold: holdNode,
      join,
      zoomIn: () => void flow.zoomIn({ duration: motion(ZOOM_MS) }),
      zoomOut: () => void flow.zoomOut({ duration: motion(ZOOM_MS) }),
      middle: () => {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = pane.getState();
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
    };
    usePageParts.setState({ stage });
    return () => usePageParts.setState({ stage: null });
  }, [flow, pane, fit, contain, focus, join]);
};
