import { slug } from '../../core/model/slug.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { ExportActions, PictureActions } from './actions.tsx';
import type { PictureAccess } from './picture-actions.ts';

/** Links to the drawing, and the drawing in the forms of other programs. */
export const exportActions = (
  store: AppStore,
  save: PictureAccess['save'],
  copy: PictureActions['copy'],
): ExportActions => ({
  share: async () => {
    store.getState().commit();
    const { shareFragment } = await import('../../core/share/share-link.ts');
    const fragment = shareFragment(store.getState().document);
    if (!fragment.ok) return store.getState().notify(fragment.error, 'download');
    const { origin, pathname, search } = location;
    await copy(
      `${origin}${pathname}${search}${fragment.value}`,
      'a link with the whole drawing in it',
    );
  },
  exportChoices: async () => (await import('../../core/interchange/index.ts')).WRITABLE,
  exportTo: async (name) => {
    store.getState().commit();
    const { document } = store.getState();
    const { WRITABLE } = await import('../../core/interchange/index.ts');
    const format = WRITABLE.find((one) => one.name === name);
    if (format === undefined) return;
    const { ending, mediaType, write } = format.writer;
    const file = `${slug(document.graph.workspace.name, 'drawing')}.${ending}`;
    save(file, new TextEncoder().encode(write(document)), mediaType);
    store.getState().tell(`Saved ${file}.`);
  },
});
