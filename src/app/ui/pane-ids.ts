/** What can be seen beside the drawing, in the order of the tabs. */
export const PANE_IDS = [
  'code',
  'diagrams',
  'problems',
  'checklist',
  'history',
  'console',
] as const;
export type PaneId = (typeof PANE_IDS)[number];
