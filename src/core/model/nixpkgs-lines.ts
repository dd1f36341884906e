import { quote } from './elements.ts';
import { parseJson } from './json-text.ts';
import { trimmedLinesOf } from './lines-of.ts';
import {
  Attribute,
  OverrideValue,
  type PackageOverrides,
  PermittedPackages,
} from './nixpkgs-settings.ts';

/** What lines of text mean, or why they mean nothing. */
export type Lines<T> = { readonly value: T } | { readonly problem: string };

const LINE = /^([^\s.=]+)\.([^\s.=]+)\s*=\s*(.*)$/u;
const PACKAGE = /^pkgs\.(.+)$/;

/** `true`, `7`, `pkgs.jq`, `["a"]`, `"quoted"`; anything else is a text as it stands. */
const meantBy = (text: string): unknown => {
  const [, name] = PACKAGE.exec(text) ?? [];
  if (name !== undefined) return { $package: name };
  const read = parseJson(text);
  return read.ok ? read.value : text;
};

const textOf = (value: OverrideValue): string => {
  if (typeof value === 'string') {
    const stands = value !== '' && value.trim() === value && !/[\n\r]/.test(value);
    return stands && meantBy(value) === value ? value : JSON.stringify(value);
  }
  const isPackage = typeof value === 'object' && value !== null && '$package' in value;
  return isPackage ? `pkgs.${value.$package}` : JSON.stringify(value);
};

/** Overrides as lines: `openssl.static = true`. */
export const overrideLines = (overrides: PackageOverrides): string =>
  Object.entries(overrides)
    .flatMap(([name, given]) =>
      Object.entries(given).map(([argument, value]) => `${name}.${argument} = ${textOf(value)}`),
    )
    .join('\n');

/** What such lines say. */
export const readOverrides = (text: string): Lines<PackageOverrides> => {
  const all = new Map<string, ReadonlyMap<string, OverrideValue>>();
  for (const line of trimmedLinesOf(text)) {
    const [, name = '', argument = '', given = ''] = LINE.exec(line) ?? [];
    if (given === '' || ![name, argument].every((one) => Attribute.safeParse(one).success))
      return { problem: `Write ${quote(line)} as openssl.static = true.` };
    const value = OverrideValue.safeParse(meantBy(given));
    if (!value.success)
      return { problem: `${quote(line)} gives no text, number, true, false, package or list.` };
    const before = all.get(name) ?? new Map<string, OverrideValue>();
    if (before.has(argument)) return { problem: `${quote(`${name}.${argument}`)} is there twice.` };
    all.set(name, new Map([...before, [argument, value.data]]));
  }
  return {
    value: Object.fromEntries([...all].map(([name, given]) => [name, Object.fromEntries(given)])),
  };
};

/** Names of packages, one a line. */
export const readPermitted = (text: string): Lines<PermittedPackages> => {
  const names = trimmedLinesOf(text);
  const wrong = names.find((name) => !PermittedPackages.safeParse([name]).success);
  if (wrong !== undefined)
    return { problem: `Write ${quote(wrong)} with its version, such as openssl-1.1.1w.` };
  return { value: PermittedPackages.parse(names) };
};
