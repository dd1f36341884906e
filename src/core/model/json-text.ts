import { err, ok, type Result } from '../result.ts';

/** Where a text stops being JSON; lines and columns count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  /** For example `a comma or "]" was expected, but the text ends`. */
  readonly reason: string;
}

/** Reads JSON, perhaps behind a byte order mark; always says where and why it cannot. */
export const parseJson = (text: string): Result<unknown, JsonError> => {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json));
  } catch {
    return err(locate(json));
  }
};

/** Such a place as a message names it: `line 3, column 7: the end was expected, …`. */
export const whereIn = ({ line, column, reason }: JsonError): string =>
  `line ${line}, column ${column}: ${reason}`;

const SPACE = /[ \t\n\r]*/y;
const STRING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

const EXPECTED = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  ':': '":"',
  'in ]': 'a comma or "]"',
  'in }': 'a comma or "}"',
  end: 'the end',
} as const;

/** Walks through the text until something stands where it must not. */
const locate = (text: string): JsonError => {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const open: ('in ]' | 'in }')[] = [];
  let state: keyof typeof EXPECTED = 'value';
  for (;;) {
    take(SPACE);
    const character = text[at];
    const after = open.at(-1) ?? 'end';
    const closing = after === 'in ]' ? ']' : '}';
    const mayClose = state === 'in ]' || state === 'in }' || state.includes(' or ');
    if (mayClose && character === closing) {
      at += 1;
      open.pop();
      state = open.at(-1) ?? 'end';
    } else if (state === 'in ]' || state === 'in }') {
      if (character !== ',') break;
      at += 1;
      state = state === 'in ]' ? 'value' : 'key';
    } else if (state === ':') {
      if (character !== ':') break;
      at += 1;
      state = 'value';
    } else if (state === 'key' || state === 'key or }') {
      if (!take(STRING)) break;
      state = ':';
    } else if (state === 'end') {
      break;
    } else if (character === '[' || character === '{') {
      at += 1;
      open.push(character === '[' ? 'in ]' : 'in }');
      state = character === '[' ? 'value or ]' : 'key or }';
    } else if (take(STRING) || take(SCALAR)) {
      state = after;
    } else {
      break;
    }
  }
  const lines = text.slice(0, at).split('\n');
  const found =
    at < text.length ? `${JSON.stringify(text.slice(at, at + 12))} stands` : 'the text ends';
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    reason: `${EXPECTED[state]} was expected, but ${found}${at < text.length ? ' there' : ''}`,
  };
};
