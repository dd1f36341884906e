import { useEffect } from 'react';
import { useAppStore } from '../store/use-store.tsx';
import { isTyping } from './keys.ts';

/** What the page itself does when keys are pressed; panes listen for their own. */
export interface Shortcuts {
  readonly toggleLeft: () => void;
  readonly toggleRight: () => void;
}

/** Undo and redo from everywhere but code editors, and the panels. */
export const useShortcuts = ({ toggleLeft, toggleRight }: Shortcuts): void => {
  const store = useAppStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const inCode = event.target instanceof Element && event.target.closest('.monaco-editor');
      const ownUndo =
        isTyping(event.target) && store.getState().shown !== store.getState().document;
      const act =
        key === 'z' && !inCode && !ownUndo
          ? event.shiftKey
            ? store.getState().redo
            : store.getState().undo
          : key === 'y' && !inCode
            ? store.getState().redo
            : key === '\\'
              ? toggleLeft
              : key === 'j'
                ? toggleRight
                : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, toggleLeft, toggleRight]);
};
