/** A stretch of a line: from the first character to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of a line, without its quotes. */
export interface Word extends Span {
  readonly text: string;
}

export interface Words {
  readonly words: readonly Word[];
  /** Where a quote opens that nothing closes; `null` when all are closed. */
  readonly open: number | null;
}

const isSpace = (character: string): boolean => /\s/.test(character);

/**
 * Takes a line apart as shells do: blanks separate words, `"…"` and `'…'` hold blanks, `\` takes
 * the next character as it is (not inside `'…'`), and `#` at the beginning of a word ends the line.
 */
export const tokenise = (line: string): Words => {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (isSpace(line.charAt(at))) {
      at += 1;
      continue;
    }
    if (line.charAt(at) === '#') break;
    const word = readWord(line, at);
    words.push({ text: word.text, start: at, end: word.end });
    if (word.open !== null) return { words, open: word.open };
    at = word.end;
  }
  return { words, open: null };
};

interface ReadWord {
  readonly text: string;
  readonly end: number;
  readonly open: number | null;
}

const readWord = (line: string, start: number): ReadWord => {
  let text = '';
  let quote: { readonly mark: string; readonly at: number } | null = null;
  let at = start;
  for (; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (quote === null && isSpace(character)) break;
    if (character === '\\' && quote?.mark !== "'" && at + 1 < line.length) {
      at += 1;
      text += line.charAt(at);
    } else if (quote !== null && character === quote.mark) quote = null;
    else if (quote === null && (character === '"' || character === "'"))
      quote = { mark: character, at };
    else text += character;
  }
  return { text, end: at, open: quote?.at ?? null };
};

/** A word as a line holds it: quoted when blanks or signs in it would be read otherwise. */
export const quoteWord = (text: string): string =>
  text !== '' && !/[\s"'\\]|^#/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
