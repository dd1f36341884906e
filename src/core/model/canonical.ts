/**
 * Orders text as its UTF-8 bytes do. JavaScript's own order differs where a surrogate pair meets
 * a character from U+E000 to U+FFFF.
 */
export const compareBytes = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
};

/** A code unit's place in code point order: surrogates stand above all others. */
const rank = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;

/**
 * Canonical JSON: no white space, keys sorted bytewise. Of integers and of text without backspace
 * and form feed it is exactly what Nix's `builtins.toJSON` prints (but Nix prints an attribute set
 * with `outPath` or `__toString` as that alone). Other numbers are printed as JavaScript does, so
 * that the cid of a foreign event can still be computed; `undefined` is left out.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = sortedEntries(value);
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
};

/** An object's members in canonical order. */
export const sortedEntries = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => compareBytes(a, b));

/** Whether two JSON values are equal, whatever the order of their keys; shared parts cost nothing. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameJson(item, b[index]));
  }
  let surplus = 0;
  for (const key of Object.keys(b)) if (own(b, key) !== undefined) surplus += 1;
  for (const key of Object.keys(a)) {
    const item = own(a, key);
    if (item === undefined) continue;
    if (!sameJson(item, own(b, key))) return false;
    surplus -= 1;
  }
  return surplus === 0;
};

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
