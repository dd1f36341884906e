import { isJsonObject, type Json } from '../model/text.ts';
import { attrs, bind, call, dotted, list, path, toExpr } from '../nix/build.ts';
import type { Bind, Expr } from '../nix/syntax.ts';
import { isPackageName, isPathName, marked } from '../options/marked.ts';
import { splitOptionPath } from '../options/option-path.ts';

/**
 * Extra options as attribute sets for `lib.mkMerge`: apart from what we write, so that the module
 * system merges both, and as many as it takes that no set says the same path twice.
 */
export const extraOptions = (
  options: Readonly<Record<string, Json>>,
  origin: string,
): readonly Expr[] => {
  const sets: Bind[][] = [];
  const entries = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [option, value] of entries) {
    const path = splitOptionPath(option);
    if (path.length === 0) continue;
    const binding = bind(path, exprOf(value), { origin });
    const free = sets.find((set) => !set.some((other) => overlap(other.path, path)));
    if (free) free.push(binding);
    else sets.push([binding]);
  }
  return sets.map(attrs);
};

/** Whether one path is the other's beginning. */
const overlap = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.slice(0, b.length).every((name, index) => name === b[index]);

/** `$package`, `$path` and `$force` mark what JSON cannot say; all else is plain data. */
const exprOf = (value: Json): Expr => {
  if (Array.isArray(value)) return list(value.map(exprOf));
  if (!isJsonObject(value)) return toExpr(value);
  const name = marked(value, '$package');
  if (typeof name === 'string' && isPackageName(name)) return dotted(`pkgs.${name}`);
  const file = marked(value, '$path');
  if (typeof file === 'string' && isPathName(file)) return path(file);
  const forced = marked(value, '$force');
  if (forced !== undefined) return call('lib.mkForce', exprOf(forced));
  return attrs(Object.entries(value).map(([key, item]) => bind([key], exprOf(item))));
};
