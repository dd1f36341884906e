import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DiagramRenderer, DrawnDiagram } from '../../core/ports.ts';
import type { Diagram } from '../../core/projection.ts';
import type { Problem } from '../../core/result.ts';

/** A picture, and the elements of the drawing by what stands for them in it. */
export interface Drawn extends DrawnDiagram {
  readonly elements: Diagram['elements'];
}

/** The last picture that could be drawn, and what hinders the one that should be there. */
export interface Picture {
  /** `null` before the first. */
  readonly drawn: Drawn | null;
  readonly problem: Problem | null;
  /** Whether a newer picture is on its way. */
  readonly busy: boolean;
}

/** A picture that may be on its way for long. */
export interface ComingPicture extends Picture {
  /** Calls off what is on its way. */
  readonly cancel: () => void;
}

const REST_MS = 120;

/** A picture of another diagram or scope is another picture, even while it is drawn. */
const keysOf = ({ name, scope, text }: Diagram) => ({ name: `${name}/${scope}`, text });

/**
 * Draws a text when it rests. One picture at a time: what changed meanwhile is drawn next, what
 * came between is never drawn.
 *
 * @param diagram - `null` draws nothing
 */
export const usePicture = (
  renderer: DiagramRenderer,
  diagram: Diagram | null,
  theme: 'light' | 'dark',
): ComingPicture => {
  const coming = useRef(new AbortController());
  const cancel = useCallback(() => coming.current.abort(), []);
  const [picture, setPicture] = useState<Picture>({ drawn: null, problem: null, busy: true });
  const drawnLast = useRef<string | null>(null);
  const { name, text } = diagram === null ? { name: null, text: null } : keysOf(diagram);
  const elements = useRef<Diagram['elements']>(new Map());
  if (diagram !== null) elements.current = diagram.elements;
  const running = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (text === null) return;
    let stale = false;
    setPicture((last) => ({ ...last, busy: true }));
    const draw = async (): Promise<void> => {
      if (stale) return;
      const known = elements.current;
      coming.current = new AbortController();
      const { signal } = coming.current;
      const result = await renderer.render(text, theme, [...known.keys()], signal);
      if (stale) return;
      if (result.ok)
        setPicture({ drawn: { ...result.value, elements: known }, problem: null, busy: false });
      else {
        // The last good picture stays, unless it is another diagram's.
        const same = drawnLast.current === name;
        setPicture(({ drawn }) => ({
          drawn: same ? drawn : null,
          problem: result.error,
          busy: false,
        }));
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

  return useMemo(() => ({ ...picture, cancel }), [picture, cancel]);
};
