import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Anchor, Zooming } from './use-zoom.ts';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
/** Wheel distance that doubles the scale. */
const DOUBLE_PX = 240;

const between = (a: Anchor, b: Anchor): { middle: Anchor; distance: number } => ({
  middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  distance: Math.hypot(a.x - b.x, a.y - b.y),
});

/** Zooms with the wheel and Ctrl or ⌘, which is also what a pinch on a touchpad is. */
const useWheel = (ref: RefObject<HTMLElement | null>, { by }: Zooming): void => {
  useEffect(() => {
    const element = ref.current;
    // React's own wheel handler is passive: it could not keep the page from zooming.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      by(2 ** (-event.deltaY / DOUBLE_PX), { x: event.clientX, y: event.clientY });
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [ref, by]);
};

/** Drags with one pointer, pinches with two, zooms with plus, minus and zero. */
export const useGestures = (ref: RefObject<HTMLElement | null>, zooming: Zooming) => {
  useWheel(ref, zooming);
  const pointers = useRef(new Map<number, Anchor>());
  const pressed = useRef<Anchor | null>(null);
  const release = (event: PointerEvent<HTMLElement>): void => {
    pointers.current.delete(event.pointerId);
    pressed.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const at = { x: event.clientX, y: event.clientY };
      pointers.current.set(event.pointerId, at);
      pressed.current = at;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = pointers.current.get(event.pointerId);
      if (before === undefined) return;
      const at = { x: event.clientX, y: event.clientY };
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      const dragged = event.currentTarget.hasPointerCapture(event.pointerId);
      const start = pressed.current;
      // Only what moves is captured: a press that stays is a click on an element.
      if (!dragged && start !== null && between(start, at).distance < CLICK_PX) return;
      if (!dragged) event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, at);
      if (other === undefined) {
        event.currentTarget.scrollLeft -= at.x - before.x;
        event.currentTarget.scrollTop -= at.y - before.y;
      } else {
        const { middle, distance } = between(at, other);
        zooming.by(distance / Math.max(1, between(before, other).distance), middle);
      }
    },
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') zooming.step(1);
      else if (event.key === '-') zooming.step(-1);
      else if (event.key === '0') zooming.fit();
      else return;
      event.preventDefault();
    },
  };
};
