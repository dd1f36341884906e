import { useEffect, useRef } from 'react';

const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || element.closest('[role="dialog"]') !== null;

/**
 * Gives the keyboard back to what had it before something opened, unless what was chosen there has
 * taken it elsewhere.
 */
export const useKeyboardBack = (open: boolean): void => {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (open) {
      before.current = document.activeElement;
      return;
    }
    const former = before.current;
    before.current = null;
    if (former instanceof HTMLElement && isNowhere(document.activeElement))
      former.focus({ preventScroll: true });
  }, [open]);
};
