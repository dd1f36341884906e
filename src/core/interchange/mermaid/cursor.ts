/** Reads a text from left to right by regular expressions that are sticky. */
export class Cursor {
  at = 0;
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
    this.#starts = starts;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The line (from 1) of a place, or of here. */
  line(at: number = this.at): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** What the pattern matches here; `null`, and nothing is read, when it does not. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = this.peek(pattern);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** The same, without reading it. */
  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Whether the text here is this; then it is read. */
  eat(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

/** A statement that is not understood, and why. It ends the statement, never the text. */
export class Unreadable extends Error {}
