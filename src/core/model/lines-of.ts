/** The lines of a text, without those that are blank. */
export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

/** The same without the blanks at their ends. */
export const trimmedLinesOf = (text: string): string[] => linesOf(text).map((line) => line.trim());
