import type { ReactFlowInstance } from '@xyflow/react';

/** How far from the canvas's edge an element is brought, in pixels. */
const MARGIN = 40;
/** An element off the screen is drawn some frames after the canvas has moved. */
const FRAMES = 30;

const elementOf = (id: string): HTMLElement | null =>
  document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

const shift = (low: number, high: number, most: number): number =>
  low < MARGIN
    ? MARGIN - low
    : high > most - MARGIN
      ? Math.max(most - MARGIN - high, MARGIN - low)
      : 0;

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
  const dx = shift(left, left + (node.measured.width ?? 0) * zoom, width);
  const dy = shift(top, top + (node.measured.height ?? 0) * zoom, height);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
  if (takesFocus) holdNode(id);
};
