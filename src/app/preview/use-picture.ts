import { useEffect, useRef, useState } from 'react';
import type { DiagramRenderer } from '../../core/ports.ts';
import type { Diagram } from '../../core/projection.ts';
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
 * @param diagram - `null` draws nothing
 */
export const usePicture = (
  renderer: DiagramRenderer,
  diagram: Pick<Diagram, 'name' | 'text'> | null,
  theme: 'light' | 'dark',
): Picture => {
  const [picture, setPicture] = useState<Picture>({ svg: null, problem: null, busy: true });
  const drawnLast = useRef<string | null>(null);
  const { name, text } = diagram ?? { name: null, text: null };
  const running = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (text === null) return;
    let stale = false;
    setPicture((last) => ({ ...last, busy: true }));
    const draw = async (): Promise<void> => {
      if (stale) return;
      const drawn = await renderer.render(text, theme);
      if (stale) return;
      if (drawn.ok) setPicture({ svg: drawn.value, problem: null, busy: false });
      else {
        // The last good picture stays, unless it is another diagram's.
        const same = drawnLast.current === name;
        setPicture(({ svg }) => ({ svg: same ? svg : null, problem: drawn.error, busy: false }));
      }
      drawnLast.current = name;
    };
    const timer = setTimeout(() => {
      running.current = running.current.then(draw);
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [renderer, name, text, theme]);

  return picture;
};
