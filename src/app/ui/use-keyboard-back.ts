import { useEffect } from 'react';

const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || element.closest('[role="dialog"]') !== null;

/**
 * Gives the keyboard back to what had it before something opened, unless what was chosen there has
 * taken it elsewhere. What opens as soon as it arrives, or goes away when it closes, does so too.
 */
export const useKeyboardBack = (open: boolean): void => {
  useEffect(() => {
    if (!open) return;
    const former = document.activeElement;
    return () => {
      if (former instanceof HTMLElement && isNowhere(document.activeElement))
        former.focus({ preventScroll: true });
    };
  }, [open]);
};
