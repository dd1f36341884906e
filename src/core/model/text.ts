import * as z from 'zod';

/**
 * NUL, backspace and form feed, and halves of surrogate pairs. Backspace and form feed are out
 * because `builtins.toJSON` prints them as `\u0008` and `\u000c` up to Nix 2.8 and as `\b` and
 * `\f` later: text without them has one canonical form everywhere.
 */
const FORBIDDEN = /[\0\b\f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const isText = (text: string): boolean => text.length <= 20_000 && !FORBIDDEN.test(text);

/** Text that every output can hold: no NUL, no half of a surrogate pair. */
export const Text = z
  .string()
  .max(20_000, 'is longer than 20,000 characters')
  .refine((text) => !FORBIDDEN.test(text), {
    error: 'holds a character that no file can hold (NUL, backspace, form feed or half a pair)',
    params: { code: 'bad-text' },
  });

/** Longest name, in characters. */
export const NAME_LENGTH = 300;

/** How many characters a purpose should have: a word says too little, a page too much. */
export const PURPOSE_LENGTH = { least: 10, most: 500 } as const;

/** A text that is no longer than a name. */
export const ShortText = Text.max(NAME_LENGTH, `is longer than ${NAME_LENGTH} characters`);

/** The name of a thing: one line, not empty, at most 300 characters; slugs are made from it. */
export const Name = ShortText.refine((text) => text.trim() !== '', {
  error: 'is empty',
  params: { code: 'empty-name' },
}).refine((text) => !/[\n\r\u2028\u2029\u0085\v\f]/.test(text), {
  error: 'has more than one line',
  params: { code: 'multi-line-name' },
});

/** A JSON value as the journal can hold it: integers only, so that its hash is the same everywhere. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** Members with JSON values. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a value has members: what `Array.isArray` cannot tell of lists that never change. */
export const isJsonObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many arrays and objects may stand inside each other. */
const MAX_DEPTH = 64;

const isJson = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') return isText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && isText(key) && isJson(item, depth - 1),
  );
};

/** At most 64 levels deep; no key `__proto__`, which objects cannot carry safely. */
export const Json: z.ZodType<Json> = z.custom<Json>((value) => isJson(value, MAX_DEPTH), {
  error: 'is not JSON of whole numbers, text, lists and objects (at most 64 levels deep)',
  params: { code: 'not-json' },
});
