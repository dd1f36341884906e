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
export type Host = z.infer<typeof host>;

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
  return z.record(z.string(), host).parse(found);
}

/** Why a machine's modules refuse to be built. */
export const failuresOf = (name: string, { failedAssertions }: Host): readonly string[] =>
  failedAssertions.map((message) => `${name}: failed assertion: ${message}`);

/** What a machine's modules tell whoever builds it. */
export const warningsOf = (name: string, { warnings }: Host): readonly string[] =>
  warnings.map((message) => `${name}: warning: ${message}`);
