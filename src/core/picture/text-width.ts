/** Widths in thousandths of the size, as in Inter; what is not here is as wide as `x`. */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijl.,:;'|!", 270],
  ['fIrt ()[]/\\`"', 370],
  ['-*', 450],
  ['ckszvxyJ?', 550],
  ['abdeghnopquFLT0123456789_$', 610],
  ['ABCEKPRSXYZV&', 660],
  ['DGHNOQU+=<>~^#', 740],
  ['w%', 820],
  ['mM@W', 910],
];
const OTHER = 610;
const WIDE = 1_050;

const TABLE: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([characters, width]) =>
    [...characters].map((one): [string, number] => [one, width]),
  ),
);

/** Scripts of square characters, and pictures. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Extended_Pictographic}]/u;

const widthOf = (character: string): number =>
  TABLE.get(character) ?? (SQUARE.test(character) ? WIDE : OTHER);

/** About how wide a text is, in pixels. No font is asked: it is the same everywhere. */
export const textWidth = (text: string, size: number, bold = false): number => {
  const thousandths = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return (thousandths * size * (bold ? 1.06 : 1)) / 1000;
};

/** The text, or as much of its beginning as fits, and an ellipsis. */
export const fitted = (text: string, width: number, size: number, bold = false): string => {
  if (textWidth(text, size, bold) <= width) return text;
  let [short, used] = ['', textWidth('…', size, bold)];
  for (const character of text) {
    used += textWidth(character, size, bold);
    if (used > width) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
};
