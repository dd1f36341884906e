import { useEffect, useState } from 'react';

/** Where a part of the page is, as long as it is seen; `null` when it is not there. */
export const useSpot = (part: string): DOMRect | null => {
  const [spot, setSpot] = useState<DOMRect | null>(null);
  useEffect(() => {
    const element = document.querySelector(`[data-part="${part}"]`);
    const measure = (): void => {
      const rect = element?.getBoundingClientRect();
      setSpot(rect && rect.width > 0 ? rect : null);
    };
    const observer = new ResizeObserver(measure);
    if (element !== null) observer.observe(element);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [part]);
  return spot;
};
