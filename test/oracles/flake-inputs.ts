import { join } from 'node:path';
import { z } from 'zod';
import { evalJson } from './nix.ts';

const input = z.object({
  original: z.record(z.string(), z.unknown()).nullable(),
  flake: z.boolean(),
  follows: z.record(z.string(), z.string()),
});

/** An input as a flake declares it: where it comes from, and whose inputs follow others. */
export type FlakeInput = z.infer<typeof input>;

/** URLs are told as the lock file spells them. */
const DECLARED = (file: string): string => `
let
  parse = url:
    let
      forge = builtins.match "(github|gitlab):([^/?]+)/([^/?]+)(/(.*))?" url;
      last = builtins.elemAt forge 4;
      isRev = builtins.match "[0-9a-f]{40}" last != null;
      git = builtins.match "git[+](https://[^?]+)([?]ref=(.*))?" url;
      branch = builtins.elemAt git 2;
    in
    if forge != null then
      { type = builtins.elemAt forge 0; owner = builtins.elemAt forge 1; repo = builtins.elemAt forge 2; }
      // (if last == null then { } else if isRev then { rev = last; } else { ref = last; })
    else if git != null then
      { type = "git"; url = builtins.elemAt git 0; }
      // (if branch == null then { } else { ref = branch; })
    else
      { inherit url; };
in
builtins.mapAttrs (_: declared: {
  original = if declared ? url then parse declared.url else null;
  flake = declared.flake or true;
  follows = builtins.mapAttrs (_: each: each.follows or "") (declared.inputs or { });
}) (import ${file}).inputs or { }
`;

/** The inputs that a bundle's `flake.nix` declares, without fetching any. */
export async function flakeInputs(
  directory: string,
): Promise<Readonly<Record<string, FlakeInput>>> {
  const file = JSON.stringify(join(directory, 'flake.nix'));
  return z.record(z.string(), input).parse(await evalJson(DECLARED(file)));
}
