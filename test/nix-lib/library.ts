import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { evalJson, nixHome } from '../oracles/nix.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A path as Nix reads it, whatever is in it. */
const path = (name: string): string => `(/. + ${JSON.stringify(name)})`;

/**
 * The value of an expression in which `cim` is the Nix library, `folder` a folder with these files,
 * `root` the repository, and `lib`, `nixpkgs` and `home-manager` are our stand-ins.
 */
export const evalLibrary = async (
  expression: string,
  files: Readonly<Record<string, unknown>> = {},
): Promise<unknown> => {
  const { stubs } = await nixHome();
  const folder = await mkdtemp(join(tmpdir(), 'flakegraph-lib-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await writeFile(join(folder, name), text);
    }
    const source = `
      let
        lib = import ${path(at('../../nix/stand-in/nixpkgs/lib'))};
        cim = import (root + "/nix/lib") { inherit lib; };
        folder = ${path(folder)};
        root = ${path(at('../..'))};
        nixpkgs = (import ${path(join(stubs.nixpkgs, 'flake.nix'))}).outputs { self = null; } // {
          outPath = toString (dirOf ${path(join(stubs.nixpkgs, 'flake.nix'))});
        };
        home-manager = (import ${path(join(stubs['home-manager'], 'flake.nix'))}).outputs {
          self = null;
          inherit nixpkgs;
        };
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
