import { join } from 'node:path';
import { z } from 'zod';
import { evalJson } from './nix.ts';

const input = z.object({
  original: z.record(z.string(), z.unknown()).nullable(),
  follows: z.record(z.string(), z.string()),
});

/** An input as a flake declares it: where it comes from, and which of its own inputs follow others. */
export type FlakeInput = z.infer<typeof input>;

/** URLs are told as the lock file spells them. */
const DECLARED = (file: string): string => `
let
  parse = url:
    let
      github = builtins.match "github:([^/]+)/([^/]+)(/(.*))?" url;
      last = builtins.elemAt github 3;
      isRev = builtins.match "[0-9a-f]{40}" last != null;
    in
    if github == null then { inherit url; }
    else
      { type = "github"; owner = builtins.elemAt github 0; repo = builtins.elemAt github 1; }
      // (if last == null then { } else if isRev then { rev = last; } else { ref = last; });
in
builtins.mapAttrs (_: declared: {
  original = if declared ? url then parse declared.url else null;
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
