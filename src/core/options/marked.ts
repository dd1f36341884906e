import { isJsonObject, type Json } from '../model/text.ts';

const PACKAGE = /^[a-zA-Z_][a-zA-Z0-9_'-]*(\.[a-zA-Z0-9_][a-zA-Z0-9_'-]*)*$/;
const PATH = /^(\.{1,2}\/|\/)[a-zA-Z0-9._+/-]*[a-zA-Z0-9._+-]$/;

/** Whether a text names a package in `pkgs`, as `{"$package": "…"}` says it. */
export const isPackageName = (text: string): boolean => PACKAGE.test(text);

/** Whether a text is a path that Nix reads without quotes, as `{"$path": "…"}` says it. */
export const isPathName = (text: string): boolean => PATH.test(text);

/** The value of a mark, where an object is nothing else: `marked({$package: 'jq'}, '$package')`. */
export const marked = (value: Json, mark: '$package' | '$path' | '$force'): Json | undefined => {
  if (!isJsonObject(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  return entry?.[0] === mark && others.length === 0 ? entry[1] : undefined;
};

/** A value as the module system sees it: without `$force`. */
export const unforced = (value: Json): Json => {
  const inner = marked(value, '$force');
  if (inner !== undefined) return unforced(inner);
  if (Array.isArray(value)) return value.map(unforced);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unforced(each)]));
};

/** What is wrong with the marks in a value, as a sentence; `null` of none. */
export const problemOfMarks = (value: Json): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const name = marked(value, '$package');
  if (name !== undefined) {
    return typeof name === 'string' && isPackageName(name)
      ? null
      : 'Give the name of a package in nixpkgs, such as jq or python3Packages.numpy.';
  }
  const path = marked(value, '$path');
  if (path !== undefined) {
    return typeof path === 'string' && isPathName(path)
      ? null
      : 'Give a path such as ./motd.txt or /etc/motd, of letters, digits and ._+-/ only.';
  }
  for (const each of Object.values<Json>(value)) {
    const problem = problemOfMarks(each);
    if (problem !== null) return problem;
  }
  return null;
};
