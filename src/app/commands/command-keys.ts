import { useEffect } from 'react';
import { count } from '../../core/model/count.ts';
import { mayChange } from '../store/may-change.ts';
import { isElsewhere, isInCode, isPressed, isTyping } from '../ui/keys.ts';
import { pasteText, selectionText } from './clipboard.ts';
import { type CommandContext, isBarred, type PageCommand } from './define-command.ts';
import { COMMANDS } from './index.ts';
import { removeElements } from './remove-elements.ts';
import { placedSelection } from './selected.ts';
import { useCommandContext } from './use-command-context.ts';

/** Whether a command listens where the keyboard is. */
const hears = (
  { hears }: PageCommand,
  target: EventTarget | null,
  store: CommandContext['store'],
) => {
  if (hears === 'everywhere') return true;
  if (hears !== 'outside-code') return !isElsewhere(target);
  const { visit, shown, document } = store.getState();
  // What is being typed in a field is first taken back there.
  return !isInCode(target) && !(isTyping(target) && visit === null && shown !== document);
};

/**
 * Letters and signs count on the canvas alone, so that nothing happens by a stray key; arrows also
 * where nothing has the keyboard.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
const isMeant = (keys: string, target: EventTarget | null): boolean => {
  const onCanvas = target instanceof Element && target.closest('.canvas') !== null;
  if (keys.length === 1) return onCanvas;
  return !/^(Shift\+)?Arrow/.test(keys) || onCanvas || target === document.body;
};

const commandOf = (event: KeyboardEvent, context: CommandContext): PageCommand | undefined =>
  COMMANDS.find(
    (command) =>
      command.native !== true &&
      command.keys?.some((keys) => isPressed(event, keys) && isMeant(keys, event.target)) &&
      hears(command, event.target, context.store) &&
      (command.enabled?.(context) ?? true),
  );

const useKeys = (context: CommandContext): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, context);
      if (command === undefined) return;
      event.preventDefault();
      if (!isBarred(command, context) || mayChange(context.store)) void command.run(context);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [context]);
};

/** Text that is marked on the page is copied as it is anywhere. */
const marksText = (): boolean => window.getSelection()?.isCollapsed === false;

const useClipboard = ({ store }: CommandContext): void => {
  useEffect(() => {
    const take = (event: ClipboardEvent): readonly string[] => {
      if (event.defaultPrevented || isElsewhere(event.target) || marksText()) return [];
      const copied = selectionText(store);
      if (copied === null || event.clipboardData === null) return [];
      event.clipboardData.setData('text/plain', copied.text);
      event.preventDefault();
      return placedSelection(store.getState());
    };
    const onCopy = (event: ClipboardEvent): void => {
      const { length } = take(event);
      if (length > 0) store.getState().tell(`Copied ${count(length, 'element')}.`);
    };
    const onCut = (event: ClipboardEvent): void => removeElements(store, take(event));
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (pasteText(store, text)) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [store]);
};

/** Shortcuts and clipboard of the whole page; it listens once, in one place. */
export const CommandKeys = (): null => {
  const context = useCommandContext();
  useKeys(context);
  useClipboard(context);
  return null;
};
