import * as z from 'zod';
import { parseJson } from '../../model/json-text.ts';
import type { Members } from '../../model/unchecked.ts';

/** The forms that a value may stand for: itself, or what it says as JSON. */
const readings = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'string') return [value];
  const parsed = parseJson(value);
  return parsed.ok ? [value, parsed.value] : [value];
};

/**
 * The properties that fit the schema, in which every field is optional; texts are read as JSON
 * where it wants no text. The names of those that do not fit, or mean nothing, go to `lost`.
 */
export const readFields = <Schema extends z.ZodObject>(
  schema: Schema,
  properties: Members,
  lost: (name: string) => void,
): z.output<Schema> => {
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const fits = readings(value).find((one) => field && z.safeParse(field, one).success);
    if (fits === undefined) lost(name);
    else found[name] = fits;
  }
  return schema.parse(found);
};
