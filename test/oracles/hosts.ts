import type { Definition } from '../../src/cli/check/hosts.ts';
import * as evaluated from '../../src/cli/check/hosts.ts';
import type { Inputs } from '../../src/cli/check/nix.ts';
import './nix.ts';

export type { Definition } from '../../src/cli/check/hosts.ts';

/** A machine of a bundle, evaluated. */
export interface Host extends evaluated.Host {
  /** The definitions as one tree, with `cim` as evaluated. Defaults of NixOS are not in it. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Evaluates every machine of a bundle; an error in any of them is thrown with Nix's message. */
export async function evalHosts(
  directory: string,
  inputs: Inputs = {},
): Promise<Readonly<Record<string, Host>>> {
  const hosts = await evaluated.evalHosts(directory, inputs);
  return Object.fromEntries(
    Object.entries(hosts).map(([name, each]) => [
      name,
      { ...each, config: { ...treeOf(each.definitions), cim: each.cim } },
    ]),
  );
}

/** Every option that a bundle defines on one of its machines, with its merged value. */
export async function definedOptions(
  directory: string,
  host: string,
  inputs: Inputs = {},
): Promise<readonly Definition[]> {
  const hosts = await evalHosts(directory, inputs);
  const found = hosts[host];
  if (found === undefined) throw new Error(`The bundle has no machine ${host}`);
  return found.definitions;
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
