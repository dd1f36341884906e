import * as z from 'zod';
import { rememberEach } from '../model/remember-each.ts';
import { Text } from '../model/text.ts';
import type { ServiceKind, Settings } from './define-service-kind.ts';
import type { Size } from './sizes.ts';

/** How a setting is asked for; `choices` is given for a choice, and for a list of choices. */
export interface SettingField {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'text' | 'integer' | 'boolean' | 'choice' | 'choices' | 'list' | 'lines';
  readonly default: unknown;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
  /** What a text, or every item of a list, must match. */
  readonly form?: RegExp;
  /** The value is the path of a file with the secret, never the secret. */
  readonly secret?: boolean;
  /** What the setting follows from while it is 0. */
  readonly size?: SizedField;
  /** Kind of service without which, among its dependencies, nobody reads the secret. */
  readonly needs?: string;
  /** Variables that the file with the secret sets; it holds the bare secret where there are none. */
  readonly variables?: readonly string[];
  /** Where the secret comes from, in Markdown, when anything random does not do. */
  readonly origin?: string;
  /** Kind of service that, among its dependencies, has the same secret for its domain. */
  readonly sharedWith?: string;
}

/** A size, and the bounds within which somebody may say it himself. */
export type SizedField = Size & { readonly minimum: number; readonly maximum: number };

interface Ask {
  readonly title: string;
  readonly description?: string;
  readonly unit?: string;
  readonly secret?: boolean;
  readonly needs?: string;
  readonly variables?: readonly string[];
  readonly origin?: string;
  readonly sharedWith?: string;
  readonly lines?: boolean;
}

const SECRET_PATH = /^(\/[^\s\0]+)?$/;

/** JSON Schema leaves the flags of a pattern out: they go beside it. */
const formOf = (pattern?: RegExp) =>
  pattern ? { form: { source: pattern.source, flags: pattern.flags } } : {};
const Form = z.object({ source: z.string(), flags: z.string() });

/** Schemas of settings: a zod type, its default, and how to ask for it. */
export const setting = {
  port: (value: number, ask: Ask = { title: 'Port' }) =>
    z
      .int()
      .min(1)
      .max(65_535)
      .default(value)
      .meta({ ...ask }),
  integer: (value: number, minimum: number, maximum: number, ask: Ask) =>
    z
      .int()
      .min(minimum)
      .max(maximum)
      .default(value)
      .meta({ ...ask }),
  /** An integer that is 0 until somebody knows better than its formula; `minimum` holds for them. */
  sized: (size: Size, minimum: number, maximum: number, ask: Ask) =>
    z
      .int()
      .max(maximum)
      .refine((value) => value === 0 || value >= minimum, `is neither 0 nor at least ${minimum}`)
      .min(0)
      .default(0)
      .meta({ ...ask, size: { ...size, minimum, maximum } }),
  boolean: (value: boolean, ask: Ask) =>
    z
      .boolean()
      .default(value)
      .meta({ ...ask }),
  text: (value: string, ask: Ask, pattern?: RegExp) =>
    (pattern ? Text.regex(pattern, 'has not the form that it needs') : Text)
      .default(value)
      .meta({ ...ask, ...formOf(pattern) }),
  choice: <const Choice extends string>(choices: readonly [Choice, ...Choice[]], ask: Ask) =>
    z
      .enum(choices)
      .default(choices[0] as never)
      .meta({ ...ask }),
  /** Any of the choices, none at first. */
  choices: (choices: readonly string[], ask: Ask) =>
    z
      .array(z.enum(choices))
      .default([])
      .meta({ ...ask }),
  list: (ask: Ask, pattern?: RegExp) =>
    z
      .array(pattern ? Text.regex(pattern, 'has not the form that it needs') : Text)
      .default([])
      .meta({ ...ask, ...formOf(pattern) }),
  /** A path on the machine, given as a string, of a file with a secret; empty for the usual place. */
  secret: (ask: Ask) =>
    Text.regex(SECRET_PATH, 'is not an absolute path: give the path of a file, not the secret')
      .default('')
      .meta({ ...ask, ...formOf(SECRET_PATH), secret: true }),
};

/** The port that the setting of this name says: most kinds have one. */
export const ownPort = ({ port }: Settings): number => Number(port);

/** The fields of a kind's settings, in the order of its schema. */
export const fieldsOf = rememberEach((kind: ServiceKind): readonly SettingField[] => {
  const schema = z.toJSONSchema(kind.settings, { io: 'input' });
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    typeof property === 'boolean' ? [] : [fieldOf(key, property)],
  );
});

/** The settings of a kind that follow from its load while they are 0. */
export const sizesOf = rememberEach(
  (kind: ServiceKind): Readonly<Record<string, SizedField>> =>
    Object.fromEntries(fieldsOf(kind).flatMap(({ key, size }) => (size ? [[key, size]] : []))),
);

/** Whether services of a kind take as much memory of their machine as their settings say. */
export const takesMemory = (kind: ServiceKind): boolean =>
  kind.takesMemory === true || Object.values(sizesOf(kind)).some(({ of }) => of === 'memory');

const fieldOf = (key: string, property: z.core.JSONSchema.BaseSchema): SettingField => ({
  key,
  title: property.title ?? key,
  description: property.description ?? '',
  type: typeOf(property),
  default: property.default,
  ...(typeof property.unit === 'string' && { unit: property.unit }),
  ...(property.type === 'integer' && {
    minimum: property.minimum ?? Number.MIN_SAFE_INTEGER,
    maximum: property.maximum ?? Number.MAX_SAFE_INTEGER,
  }),
  ...choicesOf(property),
  ...patternOf(property),
  ...(property.secret === true && { secret: true }),
  ...(isSize(property.size) && { size: property.size }),
  ...(isNames(property.variables) && { variables: property.variables }),
  ...(typeof property.needs === 'string' && { needs: property.needs }),
  ...(typeof property.origin === 'string' && { origin: property.origin }),
  ...(typeof property.sharedWith === 'string' && { sharedWith: property.sharedWith }),
});

const isNames = (names: unknown): names is readonly string[] =>
  Array.isArray(names) && names.every((name) => typeof name === 'string');

const isSize = (size: unknown): size is SizedField =>
  typeof size === 'object' && size !== null && 'of' in size;

const itemsOf = ({ items }: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema | null =>
  typeof items === 'object' && !Array.isArray(items) ? items : null;

const choicesOf = (
  property: z.core.JSONSchema.BaseSchema,
): { readonly choices?: readonly string[] } => {
  const choices = property.enum ?? itemsOf(property)?.enum;
  return choices ? { choices: choices.map(String) } : {};
};

const patternOf = ({ form }: z.core.JSONSchema.BaseSchema): { readonly form?: RegExp } => {
  const { data } = Form.safeParse(form);
  return data ? { form: new RegExp(data.source, data.flags) } : {};
};

const typeOf = (property: z.core.JSONSchema.BaseSchema): SettingField['type'] => {
  if (property.enum) return 'choice';
  if (property.type === 'array') return itemsOf(property)?.enum ? 'choices' : 'list';
  if (property.type === 'integer' || property.type === 'boolean') return property.type;
  return property.lines === true ? 'lines' : 'text';
};
