import { useEffect } from 'react';
import { label } from '../../core/model/elements.ts';
import { useAppStore } from '../store/use-store.tsx';
import { isTyping } from '../ui/keys.ts';

/** Also what the key has just taken away, such as a button in a dialog that Escape closed. */
const elsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Node && !target.isConnected) ||
  (target instanceof Element &&
    target.closest('[role="dialog"], [role="menu"], [role="tree"], .monaco-editor') !== null);

/** Delete removes what is selected, Escape selects nothing; never from a text field. */
export const useCanvasKeys = (): void => {
  const store = useAppStore();
  useEffect(() => {
    const remove = (): void => {
      const { selection, document, run, tell } = store.getState();
      const ids = [...selection];
      const first = ids[0];
      if (first === undefined) return;
      const what = ids.length === 1 ? label(document.graph, first) : `${ids.length} elements`;
      const before = document.journal.events.length;
      if (!run([{ type: 'remove', ids, cascade: true }], { select: [] }).ok) return;
      const more = store.getState().document.journal.events.length - before - ids.length;
      tell(`Removed ${what}${more > 0 ? `, and ${more} more that needed it` : ''}.`, 'undo');
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || elsewhere(event.target)) return;
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        remove();
      }
      if (event.key === 'Escape') store.getState().select([]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
};
