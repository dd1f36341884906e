import type { PictureSize } from './picture-document.ts';

/** `fit`: all of it is seen, never larger than life. A number: times natural size. */
export type Zoom = 'fit' | number;

const [SMALLEST, LARGEST, STEP, MARGIN] = [0.05, 4, 1.25, 32];

/** A scale within bounds. */
export const clamped = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));

/** How large a picture is drawn in a pane of this size. */
export const scaleOf = (zoom: Zoom, size: PictureSize, pane: PictureSize): number =>
  zoom === 'fit'
    ? clamped(Math.min(1, (pane.width - MARGIN) / size.width, (pane.height - MARGIN) / size.height))
    : zoom;

/** One step nearer (`1`) or farther (`-1`). */
export const zoomed = (scale: number, direction: 1 | -1): number =>
  clamped(direction === 1 ? scale * STEP : scale / STEP);
