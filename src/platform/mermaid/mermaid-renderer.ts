import type { DiagramRenderer } from '../../core/ports.ts';
import { openFrame } from './open-frame.ts';
import { sandboxedRenderer } from './sandboxed-renderer.ts';

/** Mermaid, apart from the page. */
export const mermaidRenderer = (): DiagramRenderer => sandboxedRenderer(openFrame);
