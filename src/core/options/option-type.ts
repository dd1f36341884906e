/** What an option's type admits, parsed from the text that describes it. */
export type OptionType =
  | {
      readonly kind: 'atom';
      readonly name: string;
      readonly accepts: (value: unknown) => boolean;
      /** What all its values are; none of what admits several. */
      readonly base?: AtomBase;
    }
  | { readonly kind: 'enum'; readonly values: readonly (string | number | boolean | null)[] }
  | {
      readonly kind: 'list';
      readonly of: OptionType;
      /** The least and the greatest number of items. */
      readonly size: readonly [number, number];
    }
  | { readonly kind: 'attributes'; readonly of: OptionType }
  | { readonly kind: 'union'; readonly options: readonly OptionType[] }
  | { readonly kind: 'submodule' };

/** What the values of an atom are, as far as somebody who types one must know. */
export type AtomBase = 'null' | 'boolean' | 'string' | 'integer' | 'path' | 'package';

/** A type that is told by looking at a value alone. */
export function atom(
  name: string,
  accepts: (value: unknown) => boolean,
  base?: AtomBase,
): OptionType {
  return base === undefined
    ? { kind: 'atom', name, accepts }
    : { kind: 'atom', name, accepts, base };
}

/** A list of any length. */
export function listOf(of: OptionType): OptionType {
  return { kind: 'list', of, size: [0, Number.POSITIVE_INFINITY] };
}

/** What is in one of several types. */
export function union(...options: readonly OptionType[]): OptionType {
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'union', options };
}

/**
 * Values of Nix that JSON lacks are objects of one key: `__package`, `__path` or `__function`, or
 * the same after `$`.
 */
export type Marker = 'package' | 'path' | 'function';

/** Whether a value stands for a package, a path or a function. */
export function isMarker(value: unknown, marker: Marker): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && (key === `__${marker}` || key === `$${marker}`);
}

/** Whether a value is an attribute set, and no marker. */
export function isAttributes(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isMarker(value, 'package') &&
    !isMarker(value, 'path') &&
    !isMarker(value, 'function')
  );
}

/** Whether a value is of a type. Of a submodule, any attribute set and any function is. */
export function accepts(type: OptionType, value: unknown): boolean {
  switch (type.kind) {
    case 'atom':
      return type.accepts(value);
    case 'enum':
      return type.values.some((each) => each === value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length >= type.size[0] &&
        value.length <= type.size[1] &&
        value.every((item) => accepts(type.of, item))
      );
    case 'attributes':
      return isAttributes(value) && Object.values(value).every((each) => accepts(type.of, each));
    case 'union':
      return type.options.some((option) => accepts(option, value));
    case 'submodule':
      return isAttributes(value) || isMarker(value, 'function');
  }
}
