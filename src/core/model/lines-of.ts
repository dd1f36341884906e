/** The lines of a text, without those that are blank. */
export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');
