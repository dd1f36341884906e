import type { DiagramRenderer } from '../../core/ports.ts';
import { openFrame } from './open-frame.ts';
import { sandboxedRenderer } from './sandboxed-renderer.ts';

/** The page comes first; then the frame may take a second to start, in a process of its own. */
const WARM_UP_MS = 2_000;

/** Mermaid, apart from the page. It starts by itself, so that the first diagram need not wait. */
export const mermaidRenderer = (): DiagramRenderer => {
  const renderer = sandboxedRenderer(openFrame);
  setTimeout(() => void renderer.render('flowchart LR\n  a --> b', 'light', []), WARM_UP_MS);
  return renderer;
};
