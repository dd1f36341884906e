import type { Rasterizer } from '../../core/ports.ts';
import { err, messageOf, ok } from '../../core/result.ts';

/** Twice the natural size, so that text is sharp in print. */
const WISH = 2;
/** What every browser of today can hold: pixels of a side, and pixels in all. */
const LONGEST = 16_384;
const MOST = 64_000_000;

/** How many pixels of the image a pixel of the picture gets: all that fits, at most two. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(WISH, LONGEST / Math.max(width, height), Math.sqrt(MOST / (width * height)));

const load = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image();
  // As data, not as a blob: of a blob the canvas cannot be read where the picture has HTML in it.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
};

/** Lets the browser draw. A picture is an image there: no script in it runs, nothing is loaded. */
export const canvasRasterizer = (): Rasterizer => ({
  png: async (svg, { width, height }) => {
    const failed = (cause: unknown) =>
      err({
        code: 'png-failed',
        message: `The browser could not make a PNG of ${Math.round(width)} by ${Math.round(height)} pixels: ${messageOf(cause)}.`,
        remedy: 'Take the SVG: it has no limits, and every drawing program can turn it into a PNG.',
      });
    try {
      const scale = scaleFor(width, height);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(width * scale));
      canvas.height = Math.max(1, Math.floor(height * scale));
      const image = await load(svg);
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (blob === null) return failed('it has no memory left for one');
      return ok({ bytes: new Uint8Array(await blob.arrayBuffer()), scale });
    } catch (cause) {
      return failed(cause);
    }
  },
});
