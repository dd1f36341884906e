import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { PictureSize } from './picture-document.ts';
import { clamped, scaleOf, type Zoom, zoomed } from './zoom.ts';

/** A point of the screen that stays where it is while the picture around it grows. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

interface Held extends Anchor {
  /** Where the point lies in the picture, from 0 to 1. */
  readonly across: number;
  readonly down: number;
}

export interface Zooming {
  readonly scale: number;
  /** Times as large, around a point; around the middle without one. */
  readonly by: (factor: number, anchor?: Anchor) => void;
  readonly step: (direction: 1 | -1, anchor?: Anchor) => void;
  readonly fit: () => void;
}

const middleOf = (element: HTMLElement): Anchor => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** How large a picture is seen in a scrolling pane, changed around the point that one looks at. */
export const useZoom = (
  scroller: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
  size: PictureSize,
  pane: PictureSize,
): Zooming => {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const scale = scaleOf(zoom, size, pane);
  const latest = useRef(scale);
  latest.current = scale;
  const held = useRef<Held | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scale has changed the sheet
  useLayoutEffect(() => {
    const { current: hold } = held;
    held.current = null;
    if (hold === null || scroller.current === null || sheet.current === null) return;
    const { left, top, width, height } = sheet.current.getBoundingClientRect();
    scroller.current.scrollLeft += left + hold.across * width - hold.x;
    scroller.current.scrollTop += top + hold.down * height - hold.y;
  }, [scale]);

  const to = useCallback(
    (next: number, anchor?: Anchor): void => {
      if (scroller.current !== null && sheet.current !== null) {
        const at = anchor ?? middleOf(scroller.current);
        const { left, top, width, height } = sheet.current.getBoundingClientRect();
        held.current = { ...at, across: (at.x - left) / width, down: (at.y - top) / height };
      }
      setZoom(next);
    },
    [scroller, sheet],
  );
  const by = useCallback(
    (factor: number, anchor?: Anchor) => to(clamped(latest.current * factor), anchor),
    [to],
  );
  const step = useCallback(
    (direction: 1 | -1, anchor?: Anchor) => to(zoomed(latest.current, direction), anchor),
    [to],
  );
  const fit = useCallback(() => setZoom('fit'), []);
  return { scale, by, step, fit };
};
