import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { evalJson } from '../oracles/nix.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const LIB = at('../stub/nixpkgs/lib');

/** Root of the repository. */
export const ROOT = at('../..');

/**
 * The value of an expression in which `lib` is nixpkgs' (our stand-in for it), `cim` the Nix library,
 * and `folder` a folder with these files.
 */
export const evalLibrary = async (
  expression: string,
  files: Readonly<Record<string, unknown>> = {},
): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-lib-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await writeFile(join(folder, name), text);
    }
    const source = `
      let
        lib = import ${LIB};
        cim = import ${join(ROOT, 'nix/lib')} { inherit lib; };
        folder = ${folder};
        shown =
          value:
          if lib.isAttrs value then
            { set = lib.mapAttrsToList (name: each: [ name (shown each) ]) value; }
          else if lib.isList value then
            map shown value
          else
            value;
      in
      shown (${expression})`;
    const file = join(folder, 'expression.nix');
    await writeFile(file, source);
    return read(await evalJson({ file }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** `toJSON` takes a set with `outPath` for that path alone: hence sets as lists of pairs. */
const read = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  const { set } = Shown.parse(value);
  return Object.fromEntries(set.map(([name, each]) => [name, read(each)]));
};
const Shown = z.strictObject({ set: z.array(z.tuple([z.string(), z.unknown()])) });
