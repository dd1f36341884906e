import { useEffect, useRef, useState } from 'react';
import type { Gesture } from '../../core/model/commands/command.ts';
import { useAppStore } from '../store/use-store.tsx';

/** A text field whose typing is a preview until it rests. */
export interface Draft {
  readonly value: string;
  /** Why the text cannot be taken; the last good value stays meanwhile. */
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  /** Commits; what cannot be taken stays in the field with its reason. */
  readonly onBlur: () => void;
  /** Enter commits, Escape takes the typing back; again, it selects nothing. */
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

/**
 * Joins a field to the drawing: each key previews `gestureOf(text)`, blur, Enter or a rest commit
 * it as one step. `gestureOf` may refuse a text with a sentence.
 */
export const useDraft = (value: string, gestureOf: (text: string) => Gesture | string): Draft => {
  const store = useAppStore();
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  /** Whether what is being typed is typed here. */
  const own = useRef(false);
  const previewing = (): boolean => store.getState().shown !== store.getState().document;

  // Undo, other tabs and other fields change the value too; our own typing is not overwritten.
  useEffect(() => {
    const { shown, document } = store.getState();
    if (own.current && shown !== document) return;
    setText(value);
    setError(null);
  }, [store, value]);

  return {
    value: text,
    error,
    onChange: (next) => {
      own.current = true;
      setText(next);
      const gesture = gestureOf(next);
      if (typeof gesture === 'string') {
        store.getState().cancel();
        setError(gesture);
        return;
      }
      const previewed = store.getState().preview(gesture);
      setError(previewed.ok ? null : previewed.error.message);
    },
    onBlur: () => {
      own.current = false;
      store.getState().commit();
      if (error === null) setText(value);
    },
    onEnter: () => store.getState().commit(),
    onEscape: () => {
      if (error === null && !previewing()) {
        store.getState().select([]);
        return;
      }
      store.getState().cancel();
      if (error !== null) setText(value);
      setError(null);
    },
  };
};
