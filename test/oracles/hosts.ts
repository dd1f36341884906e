import { z } from 'zod';
import { evalFlake, type Inputs } from './nix.ts';

/** The form of a definition, as Nix hands it out. */
export const definition = z.object({ path: z.array(z.string()), value: z.unknown() });

const host = z.object({
  definitions: z.array(definition),
  cim: z.unknown(),
  failedAssertions: z.array(z.string()),
  warnings: z.array(z.string()),
  system: z.string(),
});

/** An option that a bundle defines on a machine, with its merged value; packages are markers. */
export type Definition = z.infer<typeof definition>;

/** A machine of a bundle, evaluated. */
export interface Host extends z.infer<typeof host> {
  /** The definitions as one tree, with `cim` as evaluated. Defaults of NixOS are not in it. */
  readonly config: Readonly<Record<string, unknown>>;
}

const COLLECT = `
hosts: builtins.mapAttrs (
  _: { config, definitions, pkgs, ... }:
  {
    definitions = definitions ++ builtins.concatMap (user: user._definitions) (
      builtins.attrValues (config.home-manager.users or { })
    );
    cim = config.cim or null;
    failedAssertions = map (each: each.message) (
      builtins.filter (each: !each.assertion) config.assertions
    );
    inherit (config) warnings;
    system = pkgs.stdenv.hostPlatform.system;
  }
) hosts
`;

/** Evaluates every machine of a bundle; an error in any of them is thrown with Nix's message. */
export async function evalHosts(
  directory: string,
  inputs: Inputs = {},
): Promise<Readonly<Record<string, Host>>> {
  const found = await evalFlake(directory, 'nixosConfigurations', COLLECT, inputs);
  const hosts = z.record(z.string(), host).parse(found);
  return Object.fromEntries(
    Object.entries(hosts).map(([name, each]) => [
      name,
      { ...each, config: { ...treeOf(each.definitions), cim: each.cim } },
    ]),
  );
}

function treeOf(definitions: readonly Definition[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const { path, value } of definitions) put(tree, path, value);
  return tree;
}

function put(tree: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) tree[first] = value;
  else put(branch(tree, first), rest, value);
}

function branch(tree: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = tree[name];
  if (isRecord(found)) return found;
  const made: Record<string, unknown> = {};
  tree[name] = made;
  return made;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
