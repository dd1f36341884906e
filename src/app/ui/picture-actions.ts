import { slug } from '../../core/model/slug.ts';
import type { Rasterizer } from '../../core/ports.ts';
import { messageOf } from '../../core/result.ts';
import { asTask } from '../store/tasks.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { PictureActions, SizedPicture } from './actions.tsx';

/** What taking pictures along needs of the browser. */
export interface PictureAccess {
  save(name: string, bytes: Uint8Array, type: string): void;
  copy(text: string): Promise<void>;
  clipboardText(): Promise<string>;
  readonly rasterizer: Rasterizer;
}

/** Copying text and saving pictures, each with a word about how it went. */
export const pictureActions = (store: AppStore, access: PictureAccess): PictureActions => {
  const savePicture: PictureActions['savePicture'] = async (picture, name, format) => {
    const { notify, tell } = store.getState();
    const file = `${name}.${format}`;
    if (format === 'svg') {
      access.save(file, new TextEncoder().encode(picture.svg), 'image/svg+xml');
      tell(`Saved ${file}.`);
      return;
    }
    const made = await asTask(store, `Drawing ${file}`, () =>
      access.rasterizer.png(picture.svg, picture),
    );
    if (made === null) return;
    if (!made.ok) {
      notify(made.error);
      return;
    }
    access.save(file, made.value.bytes, 'image/png');
    const percent = Math.round(made.value.scale * 100);
    tell(
      made.value.scale < 1
        ? `Saved ${file} at ${percent} % of its size: more does not fit into a PNG. The SVG has all details.`
        : `Saved ${file}.`,
    );
  };
  return {
    savePicture,
    exportDrawing: async (format, theme) => {
      store.getState().commit();
      const { document } = store.getState();
      const { drawingSvg } = await import('../../core/picture/drawing-svg.ts');
      const picture: SizedPicture = drawingSvg(document, theme);
      await savePicture(picture, slug(document.graph.workspace.name, 'drawing'), format);
    },
    saveText: (text, file) => {
      access.save(file, new TextEncoder().encode(text), 'text/plain');
      store.getState().tell(`Saved ${file}.`);
    },
    clipboardText: async () => {
      try {
        return await access.clipboardText();
      } catch (cause) {
        store.getState().notify({
          code: 'paste-refused',
          message: `The browser did not let the page read the clipboard: ${messageOf(cause)}.`,
          remedy: 'Press the keys for pasting instead, or allow the page to use the clipboard.',
        });
        return null;
      }
    },
    copy: async (text, what) => {
      try {
        await access.copy(text);
        store.getState().tell(`Copied ${what}.`);
      } catch (cause) {
        store.getState().notify({
          code: 'copy-refused',
          message: `The browser did not let the page copy ${what}: ${messageOf(cause)}.`,
          remedy: 'Allow the page to use the clipboard, or select the text and copy it yourself.',
        });
      }
    },
  };
};
