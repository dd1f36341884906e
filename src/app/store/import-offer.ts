import { create } from 'zustand';
import type { AppStore } from './use-store.tsx';

/** A foreign text that may be taken into the drawing; the import dialog shows it. */
interface ImportOffer {
  readonly open: boolean;
  readonly text: string;
  /** What the text was called where it came from; `null` when it was pasted. */
  readonly name: string | null;
}

export const useImportOffer = create<ImportOffer>(() => ({ open: false, text: '', name: null }));

/** Opens the import dialog with a text; without one, it waits for one to be pasted. */
export const offerImport = (text = '', name: string | null = null): void =>
  useImportOffer.setState({ open: true, text, name });

/** Offers a text that was pasted, or says that it is nothing of the kind; `quiet`: says nothing. */
export const offerPasted = async (store: AppStore, text: string, quiet = false): Promise<void> => {
  const { formatOf, READABLE_TITLES } = await import('../../core/interchange/index.ts');
  if (formatOf(text) !== null) return offerImport(text);
  if (quiet) return;
  store.getState().notify({
    code: 'paste-unknown',
    message: 'What is on the clipboard is nothing that can be drawn.',
    remedy: `Copy elements of a drawing, or a text of one of these: ${READABLE_TITLES}.`,
  });
};
