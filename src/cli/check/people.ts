import { z } from 'zod';
import { type Definition, definition } from './hosts.ts';
import { evalFlake, type Inputs } from './nix.ts';

const COLLECT = `builtins.mapAttrs (
  name: person:
  builtins.seq person.activationPackage.drvPath (
    map (each: each // { path = [ "home-manager" "users" name ] ++ each.path; }) person.definitions
  )
)`;

/** What a bundle defines in the homes that are no part of a machine. */
export async function evalPeople(
  directory: string,
  inputs: Inputs = {},
): Promise<readonly Definition[]> {
  const found = await evalFlake(directory, 'homeConfigurations', COLLECT, inputs);
  return Object.values(z.record(z.string(), z.array(definition)).parse(found)).flat();
}
