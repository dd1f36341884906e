import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { type Dragging, NOT_DRAGGING } from './use-scene.ts';

const GLIDE_MS = 180;

const eased = (t: number): number => 1 - (1 - t) ** 3;

/** After tidying, shows everything on its way from where it was to where it is. */
export const useGlide = (show: (dragging: Dragging) => void): void => {
  const store = useAppStore();
  const glide = useView((state) => state.glide);
  const reduced = useReducedMotion(undefined, { getInitialValueInEffect: false });
  useEffect(() => {
    if (glide === null || reduced) return;
    let frame = 0;
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, (now - start) / GLIDE_MS);
      if (t === 1) {
        show(NOT_DRAGGING);
        return;
      }
      const { nodes } = store.getState().document.layout;
      const positions = new Map<string, { x: number; y: number }>();
      for (const [id, from] of Object.entries(glide.from.nodes)) {
        const to = nodes[id];
        if (to === undefined || (to.x === from.x && to.y === from.y)) continue;
        const by = 1 - eased(t);
        positions.set(id, { x: to.x + (from.x - to.x) * by, y: to.y + (from.y - to.y) * by });
      }
      show({ ...NOT_DRAGGING, positions });
      frame = requestAnimationFrame(step);
    };
    step(start);
    return () => {
      cancelAnimationFrame(frame);
      show(NOT_DRAGGING);
    };
  }, [store, glide, reduced, show]);
};
