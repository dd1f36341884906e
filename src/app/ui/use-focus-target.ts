import { type RefObject, useEffect } from 'react';
import { useSide } from './side-state.ts';

/** Gives the keyboard to an element of the page when somebody asks for its target. */
export const useFocusTarget = (target: string | null, ref: RefObject<HTMLElement | null>): void => {
  const focus = useSide((state) => state.focus);
  useEffect(() => {
    if (focus === null || focus.target !== target) return;
    ref.current?.focus();
    // Whoever comes here later finds the keyboard where they left it.
    useSide.setState({ focus: null });
  }, [focus, target, ref]);
};
