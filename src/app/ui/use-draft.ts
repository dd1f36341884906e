import { useEffect, useRef, useState } from 'react';
import type { Gesture } from '../../core/model/commands/command.ts';
import { useAppStore } from '../store/use-store.tsx';

/** A text field whose typing is a preview until it rests. */
export interface Draft {
  readonly value: string;
  /** Why the text cannot be taken; the last good value stays meanwhile. */
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  /** Commits; what cannot be taken stays in the field with its reason. */
  readonly onBlur: () => void;
  /** Enter commits, Escape takes the typing back. */
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

/**
 * Joins a field to the drawing: each key previews `gestureOf(text)`, blur, Enter or a rest commit
 * it as one step. `gestureOf` may refuse a text with a sentence.
 */
export const useDraft = (
  committed: string,
  gestureOf: (text: string) => Gesture | string,
): Draft => {
  const store = useAppStore();
  const [text, setText] = useState(committed);
  const [error, setError] = useState<string | null>(null);
  const typing = useRef(false);

  useEffect(() => {
    if (!typing.current) {
      setText(committed);
      setError(null);
    }
  }, [committed]);

  const rest = (): void => {
    store.getState().commit();
    typing.current = false;
    if (error === null) setText(committed);
  };

  return {
    value: text,
    error,
    onFocus: () => {
      typing.current = true;
    },
    onChange: (next) => {
      typing.current = true;
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
    onBlur: rest,
    onEnter: () => store.getState().commit(),
    onEscape: () => {
      store.getState().cancel();
      typing.current = false;
      setText(committed);
      setError(null);
    },
  };
};
