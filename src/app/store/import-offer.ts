import { create } from 'zustand';

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
