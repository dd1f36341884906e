import { atom, isAttributes, isMarker, listOf, type OptionType, union } from './option-type.ts';

const isString = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInteger = (value: unknown): value is number => Number.isInteger(value);
const isPathLike = (value: unknown): boolean =>
  (isString(value) && value.startsWith('/')) ||
  isMarker(value, 'path') ||
  isMarker(value, 'package');

/** A type of strings. */
export function text(name: string, accepts: (value: string) => boolean): OptionType {
  return atom(name, (value) => isString(value) && accepts(value), 'string');
}

/** A type of whole numbers between two bounds, both included. */
export function integer(name: string, low: number, high: number): OptionType {
  return atom(name, (value) => isInteger(value) && value >= low && value <= high, 'integer');
}

/** A type of numbers between two bounds, both included. */
export function number(name: string, low: number, high: number): OptionType {
  return atom(name, (value) => isNumber(value) && value >= low && value <= high);
}

function attributesOf(of: OptionType): OptionType {
  return { kind: 'attributes', of };
}

const any = atom('anything', () => true);
const nothing = atom('null', (value) => value === null, 'null');
const boolean = atom('boolean', (value) => typeof value === 'boolean', 'boolean');
const string = text('string', () => true);
const path = atom('path', isPathLike, 'path');
const packaged = atom(
  'package',
  (value) => isMarker(value, 'package') || (isString(value) && value.startsWith('/nix/store/')),
  'package',
);
const whole = integer('signed integer', -(2 ** 63), 2 ** 63);
const float = atom('floating point number', isNumber);
const line = text('single-line string', (value) => !/\n./s.test(value));
const callable = atom('function', (value) => isMarker(value, 'function'));
const attributes = atom(
  'attribute set',
  (value) => isAttributes(value) || isMarker(value, 'package'),
);

/** Atoms, lists and attribute sets, as deep as one likes: JSON, YAML and their like. */
const data = atom('settings', function nested(value): boolean {
  if (Array.isArray(value)) return value.every(nested);
  if (isAttributes(value)) return Object.values(value).every(nested);
  return !isMarker(value, 'function');
});
const scalar = union(nothing, boolean, whole, float, string, path);
const scalars = union(scalar, listOf(scalar));
const notNull = atom('TOML value', function nested(value): boolean {
  if (value === null) return false;
  if (isAttributes(value)) return Object.values(value).every(nested);
  return Array.isArray(value) ? value.every(nested) : !isMarker(value, 'function');
});
const noBreaks = (name: string): OptionType => text(name, (value) => !/[\n:]/.test(value));

/** Short names inside the parentheses of a type, as in `atom (null, bool, int, float or string)`. */
export const ATOMS: Readonly<Record<string, OptionType>> = {
  null: nothing,
  bool: boolean,
  boolean,
  int: whole,
  integer: whole,
  float,
  str: string,
  string,
  path,
  package: packaged,
};

/** Types that have a name of their own. */
export const NAMED: Readonly<Record<string, OptionType>> = {
  ...Object.fromEntries(
    ['anything', 'unspecified value', 'raw value', 'lambda', 'Toplevel NixOS config'].map(
      (name) => [name, any],
    ),
  ),
  null: nothing,
  boolean,
  string,
  path,
  package: packaged,
  submodule: { kind: 'submodule' },
  module: { kind: 'submodule' },
  'attribute set': attributes,
  'attribute sets': attributes,
  'signed integer': whole,
  'positive integer, meaning >0': integer('positive integer', 1, 2 ** 63),
  'unsigned integer, meaning >=0': integer('unsigned integer', 0, 2 ** 63),
  'integer of at least 16 bits': integer('integer of at least 16 bits', 16, 2 ** 63),
  'floating point number': float,
  'nonnegative integer or floating point number, meaning >=0': number('number', 0, Infinity),
  'positive integer or floating point number, meaning >0': number(
    'number',
    Number.MIN_VALUE,
    Infinity,
  ),
  'non-empty string': text('non-empty string', (value) => value.trim() !== ''),
  'single-line string': line,
  '(optionally newline-terminated) single-line string': line,
  'string (with check: non-empty)': text('non-empty string', (value) => value.trim() !== ''),
  'string (with check: non-empty without trailing slash)': text(
    'non-empty string without trailing slash',
    (value) => value === '/' || (value !== '' && !value.endsWith('/')),
  ),
  'string (with check: hexadecimal string)': text('hexadecimal string', (value) =>
    /^[0-9a-fA-F]+$/.test(value),
  ),
  'string, not containing newlines or colons': noBreaks('string without newlines and colons'),
  'path, not containing newlines or colons': atom(
    'path without newlines and colons',
    (value) => isPathLike(value) && !(isString(value) && /[\n:]/.test(value)),
    'path',
  ),
  'string, with spaces inside double quotes': string,
  'string without spaces': text('string without spaces', (value) => !value.includes(' ')),
  'string without line breaks or quotes': text(
    'string without line breaks or quotes',
    (value) => !/[\n"]/.test(value),
  ),
  'printable string without spaces, # and /': text('printable string', (value) =>
    /^[^\s#/]+$/.test(value),
  ),
  'string starting with / or ~/': text('string that starts with / or ~/', (value) =>
    /^~?\//.test(value),
  ),
  'string of the form number{b|k|M|G}': text('size', (value) => /^\d+[bkMG]?$/.test(value)),
  'string containing all of the characters %Y, %m, %d, %H, %M, %S': text('time format', (value) =>
    ['%Y', '%m', '%d', '%H', '%M', '%S'].every((part) => value.includes(part)),
  ),
  'file mode string': text('file mode', (value) =>
    /^(?:[0-7]{3,4}|[ugoa]*[-+=][rwxst]*(?:,[ugoa]*[-+=][rwxst]*)*)$/.test(value),
  ),
  'path in the Nix store': atom(
    'path in the Nix store',
    (value) => isPathLike(value) && !(isString(value) && !value.includes('/store/')),
  ),
  'absolute path': path,
  'path or PKCS#11 URI': atom(
    'path or PKCS#11 URI',
    (value) => isPathLike(value) || isString(value),
  ),
  'IPv4 or IPv6 address': text('IP address', (value) => /^[0-9a-fA-F.:]+$/.test(value)),
  'Network prefix in CIDR notation': text('network', (value) =>
    /^[0-9a-fA-F.:]+\/\d+$/.test(value),
  ),
  'Minecraft UUID': text('UUID', (value) => /^[0-9a-f-]{36}$/.test(value)),
  'tmpfiles.d(5) age format': string,
  'Go duration (https://golang.org/pkg/time/#ParseDuration)': text('Go duration', (value) =>
    /^-?(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$|^0$/.test(value),
  ),
  'session name': string,
  'configured template name': string,
  'ibus-engine': packaged,
  'NetworkManager plug-in': packaged,
  'package with provided sessions': packaged,
  'package that is a Home Assistant component': packaged,
  'plugin packages or submodules': union(packaged, { kind: 'submodule' }),
  'coderepo names': string,
  'nixpkgs config': any,
  'nixpkgs overlay': callable,
  'An evaluation of Nixpkgs; the top level attribute set of packages': any,
  'An overlay function, takes self and super and returns an attribute set overriding the desired attributes.':
    callable,
  'Function that takes an attribute set and returns a list containing a selection of the values of the input set':
    callable,
  // The choices are known to the packages only.
  'impossible (empty enum)': string,
  'systemd option': scalars,
  ...Object.fromEntries(
    ['automount', 'mount', 'path', 'service', 'slice', 'socket', 'target', 'timer'].map((unit) => [
      `systemd ${unit} unit configuration`,
      attributesOf(attributesOf(scalars)),
    ]),
  ),
  '3×3 matrix of floating point numbers': listOf(listOf(float)),
  'attribute sets of strings': attributesOf(string),
  'attribute sets or lists of strings': union(attributesOf(string), listOf(string)),
  'sysctl option value': scalar,
  'secret value': union(string, attributes),
  'settings option': data,
  'JSON value': data,
  'Json value': data,
  'YAML value': data,
  'TOML value': notNull,
  ...Object.fromEntries(
    [
      'HOCON value',
      'Elixir value',
      'Python value',
      'raw elixir',
      'elixir tuple',
      'libconfig value',
      'GVariant value',
      'KDE option value',
      'Mopidy config value',
      'Recoll config value',
      'Traffic Server records value',
      'Hyprland configuration value',
      'Hyprlock configuration value',
      'Hyprpaper configuration value',
      'Hypridle configuration value',
      'River configuration value',
      'Atuin configuration',
      'Rasi literal string',
      'xfconf settings',
      'freeciv-server params',
      'dataset/template options',
      'Flat key-value file',
      'attribute-tagged union',
      'bookmark submodule',
      'directory submodule',
      'instances of this type recursively',
    ].map((name) => [name, data]),
  ),
};
