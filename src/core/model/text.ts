import * as z from 'zod';

const FORBIDDEN = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that every output can hold: no NUL, no half of a surrogate pair. */
export const Text = z
  .string()
  .max(20_000, 'is longer than 20,000 characters')
  .refine((text) => !FORBIDDEN.test(text), 'holds a NUL or half a character');

/** The name of a thing: one line, not empty, at most 300 characters; slugs are made from it. */
export const Name = Text.max(300, 'is longer than 300 characters')
  .refine((text) => text.trim() !== '', 'is empty')
  .refine((text) => !/[\n\r\u2028\u2029\u0085\v\f]/.test(text), 'has more than one line');

/** A JSON value as the journal can hold it: integers only, so that its hash is the same everywhere. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export const Json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    Text,
    z.int(),
    z.boolean(),
    z.null(),
    z.array(Json),
    z.record(Text, Json),
  ]),
);
