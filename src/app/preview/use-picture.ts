import { useEffect, useRef, useState } from 'react';
import type { DiagramRenderer } from '../../core/ports.ts';
import type { Problem } from '../../core/result.ts';

/** The last picture that could be drawn, and what hinders the one that should be there. */
export interface Picture {
  /** SVG markup; `null` before the first. */
  readonly svg: string | null;
  readonly problem: Problem | null;
  /** Whether a newer picture is on its way. */
  readonly busy: boolean;
}

const REST_MS = 120;

/**
 * Draws a text when it rests. One picture at a time: what changed meanwhile is drawn next, what
 * came between is never drawn.
 *
 * @param text - Mermaid text; `null` draws nothing
 */
export const usePicture = (
  renderer: DiagramRenderer,
  text: string | null,
  theme: 'light' | 'dark',
): Picture => {
  const [picture, setPicture] = useState<Picture>({ svg: null, problem: null, busy: true });
  const running = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (text === null) return;
    let stale = false;
    setPicture((last) => ({ ...last, busy: true }));
    const draw = async (): Promise<void> => {
      if (stale) return;
      const drawn = await renderer.render(text, theme);
      if (stale) return;
      setPicture((last) =>
        drawn.ok
          ? { svg: drawn.value, problem: null, busy: false }
          : { svg: last.svg, problem: drawn.error, busy: false },
      );
    };
    const timer = setTimeout(() => {
      running.current = running.current.then(draw);
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [renderer, text, theme]);

  return picture;
};
