import type { OptionType } from './option-type.ts';

/** A place in a text that is being parsed. */
export interface Cursor {
  atEnd(): boolean;
  /** Steps over `text` if it is next. */
  take(text: string): boolean;
  /** Steps over what a sticky expression matches here, and gives its groups. */
  match(expression: RegExp): readonly string[] | undefined;
  /** What is still to come. */
  rest(): string;
  /** Steps back if `parse` finds nothing. */
  attempt<T>(parse: () => T | undefined): T | undefined;
}

/** Reads a type at the cursor; finds none and stays, or steps over it. */
export type Parser = (cursor: Cursor) => OptionType | undefined;

/** A cursor at the beginning of a text. */
export function cursorAt(text: string): Cursor {
  let at = 0;
  return {
    atEnd: () => at === text.length,
    rest: () => text.slice(at),
    take(expected) {
      if (!text.startsWith(expected, at)) return false;
      at += expected.length;
      return true;
    },
    match(expression) {
      expression.lastIndex = at;
      const found = expression.exec(text);
      if (found === null) return undefined;
      at += found[0].length;
      return found;
    },
    attempt(parse) {
      const start = at;
      const found = parse();
      if (found === undefined) at = start;
      return found;
    },
  };
}
