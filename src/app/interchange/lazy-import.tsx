import { lazy, Suspense, useEffect, useState } from 'react';
import { useFolderQuestion } from '../store/folder-question.ts';
import { offerPasted, useImportOffer } from '../store/import-offer.ts';
import { useAppStore } from '../store/use-store.tsx';
import { isElsewhere, isTyping } from '../ui/keys.ts';

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.tsx')).ImportDialog,
}));

const FolderDialog = lazy(async () => ({
  default: (await import('./folder-dialog.tsx')).FolderDialog,
}));

/** What is asked before files in a folder are overwritten. */
export const LazyFolderDialog = () =>
  useFolderQuestion((state) => state.question !== null) ? (
    <Suspense fallback={null}>
      <FolderDialog />
    </Suspense>
  ) : null;

/** A foreign text that is pasted anywhere but into a field is offered for import. */
const usePaste = (): void => {
  const store = useAppStore();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isTyping(event.target)) return;
      void offerPasted(store, text, isElsewhere(event.target));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [store]);
};

/** The import dialog; it comes when it is first wanted. */
export const LazyImport = () => {
  usePaste();
  const open = useImportOffer((state) => state.open);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <ImportDialog />
    </Suspense>
  ) : null;
};
