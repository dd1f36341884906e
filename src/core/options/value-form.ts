import type { Json } from '../model/text.ts';
import { marked } from './marked.ts';
import { type AtomBase, accepts, type OptionType } from './option-type.ts';

/** What a text stands for: itself, a number, or a name that is marked. */
export type TextBase = Exclude<AtomBase, 'null' | 'boolean'>;

/** How somebody gives a value: by a switch, a choice, a text, lines of text, or as JSON. */
export type ValueForm =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: 'text' | 'lines'; readonly base: TextBase }
  | { readonly kind: 'json' };

const JSON_FORM: ValueForm = { kind: 'json' };

/** The form for a type, such that it can show the value; JSON where none can. */
export const formOf = (type: OptionType | null, value: Json): ValueForm => {
  const options = alternativesOf(type);
  const forms = options.map(formOfOne);
  const fitting = forms.filter((_, index) => {
    const option = options[index];
    return option !== undefined && accepts(option, value);
  });
  return [...fitting, ...forms].find((form) => shows(form, value)) ?? JSON_FORM;
};

/** The form for a new value of a type. */
export const firstForm = (type: OptionType | null): ValueForm => {
  const options = alternativesOf(type);
  const [first] = options.filter((option) => option.kind !== 'atom' || option.base !== 'null');
  return first === undefined ? JSON_FORM : formOfOne(first);
};

/** The alternatives of a type; those that list values are one, with `null` if that is admitted. */
const alternativesOf = (type: OptionType | null): readonly OptionType[] => {
  if (type === null) return [];
  if (type.kind !== 'union') return [type];
  const flat = type.options.flatMap(alternativesOf);
  const listed = flat.flatMap((each) => (each.kind === 'enum' ? each.values : []));
  if (listed.length === 0) return flat;
  const others = flat.filter(({ kind }) => kind !== 'enum');
  const nothing = others.some((each) => each.kind === 'atom' && each.base === 'null');
  return [{ kind: 'enum', values: nothing ? [...listed, null] : listed }, ...others];
};

const formOfOne = (type: OptionType): ValueForm => {
  if (type.kind === 'enum') return { kind: 'choice', values: [...new Set(type.values)] };
  if (type.kind === 'list') {
    const each = firstForm(type.of);
    return each.kind === 'text' ? { kind: 'lines', base: each.base } : JSON_FORM;
  }
  if (type.kind !== 'atom' || type.base === undefined || type.base === 'null') return JSON_FORM;
  return type.base === 'boolean' ? { kind: 'switch' } : { kind: 'text', base: type.base };
};

/** Whether a form can show a value without losing anything of it. */
const shows = (form: ValueForm, value: Json): boolean => {
  if (form.kind === 'switch') return typeof value === 'boolean';
  if (form.kind === 'choice') return form.values.some((each) => each === value);
  if (form.kind === 'text') return showsText(form.base, value);
  if (form.kind === 'json') return true;
  return (
    Array.isArray(value) &&
    value.every((item: Json) => showsText(form.base, item) && !/^$|\n/.test(textOf(item)))
  );
};

const showsText = (base: TextBase, value: Json): boolean => {
  if (base === 'integer') return typeof value === 'number';
  if (base === 'package') return typeof marked(value, '$package') === 'string';
  if (typeof value === 'string') return true;
  const path = marked(value, '$path');
  return base === 'path' && typeof path === 'string' && isRelative(path);
};

/** Of paths, only those within the bundle need a mark: they come along. */
const isRelative = (path: string): boolean => /^\.{0,2}(?:\/|$)/.test(path) && path[0] === '.';

/** The text of one value in a form of text. */
export const textOf = (value: Json): string =>
  String(marked(value, '$package') ?? marked(value, '$path') ?? value);

/** The value of a text; a sentence where it has none. */
export const readText = (
  base: TextBase,
  text: string,
): { readonly value: Json } | { readonly problem: string } => {
  if (base === 'integer') {
    const value = Number(text);
    return /^\s*-?\d+\s*$/.test(text) && Number.isSafeInteger(value)
      ? { value }
      : { problem: 'Type a whole number.' };
  }
  if (base === 'package') return { value: { $package: text.trim().replace(/^pkgs\./, '') } };
  if (base === 'path' && isRelative(text)) return { value: { $path: text.trim() } };
  return { value: text };
};
