import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element is on the screen: what is hidden does no work. */
const useVisible = (ref: RefObject<HTMLElement | null>): boolean => {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry !== undefined) setVisible(entry.isIntersecting);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return visible;
};

/** The latest value while the element is visible, else the one seen last. */
export const useWhileVisible = <T>(ref: RefObject<HTMLElement | null>, value: T): T => {
  const seen = useRef(value);
  if (useVisible(ref)) seen.current = value;
  return seen.current;
};
