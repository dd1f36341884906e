import { z } from 'zod';
import { type Definition, definition } from './hosts.ts';
import { evalFlake, type Inputs } from './nix.ts';
import { NixFailed } from './nix-home.ts';

const COLLECT = `builtins.mapAttrs (
  name: person:
  builtins.seq person.activationPackage.drvPath (
    map (each: each // { path = [ "home-manager" "users" name ] ++ each.path; }) person.definitions
  )
)`;

/** How Nix says that the flake has no such output. */
const ABSENT = /does not provide attribute .*homeConfigurations/;

/** What a bundle defines in the homes that are no part of a machine; a bundle may be of nobody. */
export async function evalPeople(
  directory: string,
  inputs: Inputs = {},
): Promise<readonly Definition[]> {
  try {
    const found = await evalFlake(directory, 'homeConfigurations', COLLECT, inputs);
    return Object.values(z.record(z.string(), z.array(definition)).parse(found)).flat();
  } catch (error) {
    if (error instanceof NixFailed && ABSENT.test(error.message)) return [];
    throw error;
  }
}
