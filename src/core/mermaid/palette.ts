/** What a node is, and so its colour: the same colour always means the same. */
export const PALETTE_CLASSES = [
  'primary',
  'secondary',
  'choice',
  'result',
  'start',
  'outside',
] as const;
export type PaletteClass = (typeof PALETTE_CLASSES)[number];

export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
  /** Of a stroke that is not continuous. */
  readonly dashes?: string;
}

/**
 * The colours of the CIM world. Text stands out from its fill by at least 4.5 to 1, and strokes
 * from white and from a dark page by at least 3 to 1: for that, text on the first four is black,
 * and the strokes of `choice`, `result` and `start` keep their hue and change their lightness.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export const PALETTE: Readonly<Record<PaletteClass, Paint>> = {
  /** Programs that do the work. */
  primary: { fill: '#FF6B6B', stroke: '#C92A2A', text: '#000' },
  /** What keeps and carries: storage, messaging, middleware. */
  secondary: { fill: '#4ECDC4', stroke: '#2B8A89', text: '#000' },
  /** What asks and watches. */
  choice: { fill: '#FFE66D', stroke: '#A67C00', text: '#000' },
  /** What comes out. */
  result: { fill: '#95E1D3', stroke: '#2F8F80', text: '#000' },
  /** Where it begins: inputs and people. */
  start: { fill: '#2D3436', stroke: '#868E96', text: '#FFF' },
  /** What is not ours, or not shown. */
  outside: { fill: '#F1F3F5', stroke: '#868E96', text: '#000', dashes: '4 3' },
};
