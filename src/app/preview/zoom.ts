import type { PictureSize } from './picture-document.ts';

/** `fit`: as wide as the pane, never larger than life. A number: times natural size. */
export type Zoom = 'fit' | number;

const [SMALLEST, LARGEST, STEP, MARGIN] = [0.1, 4, 1.25, 32];

const clamp = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));

/** How large a picture is drawn in a pane of this width. */
export const scaleOf = (zoom: Zoom, size: PictureSize, paneWidth: number): number =>
  zoom === 'fit' ? clamp(Math.min(1, (paneWidth - MARGIN) / size.width)) : zoom;

/** One step nearer (`1`) or farther (`-1`). */
export const zoomed = (scale: number, direction: 1 | -1): number =>
  clamp(direction === 1 ? scale * STEP : scale / STEP);
