/** How long something may move that takes so many milliseconds: not at all where motion is unwanted. */
export const motion = (ms: number): number =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
