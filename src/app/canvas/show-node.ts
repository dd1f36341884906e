import type { ReactFlowInstance } from '@xyflow/react';

/** How far from the canvas's edge an element is brought, in pixels. */
const MARGIN = 40;
/** An element off the screen is drawn some frames after the canvas has moved. */
const FRAMES = 30;

const elementOf = (id: string): HTMLElement | null =>
  document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

/** Which way a span must move to lie between two edges; 0 when it does. */
export const shift = (low: number, high: number, least: number, most: number): number =>
  low < least ? least - low : high > most ? Math.max(most - high, least - low) : 0;

/** Puts the keyboard on an element that is coming into view. */
export const holdNode = (id: string, frames = FRAMES): void => {
  const element = elementOf(id);
  if (element !== null) element.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => holdNode(id, frames - 1));
};

/** Moves the canvas as little as needed to show an element, and puts the keyboard on it. */
export const showNode = (flow: ReactFlowInstance, id: string, takesFocus = true): void => {
  const node = flow.getInternalNode(id);
  const pane = document.querySelector('.canvas .react-flow');
  if (node === undefined || pane === null) return;
  const { width, height } = pane.getBoundingClientRect();
  const { x, y, zoom } = flow.getViewport();
  const { positionAbsolute } = node.internals;
  const [left, top] = [positionAbsolute.x * zoom + x, positionAbsolute.y * zoom + y];
  const dx = shift(left, left + (node.measured.width ?? 0) * zoom, MARGIN, width - MARGIN);
  const dy = shift(top, top + (node.measured.height ?? 0) * zoom, MARGIN, height - MARGIN);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
  if (takesFocus) holdNode(id);
};
