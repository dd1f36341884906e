import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { flakeArguments, type Inputs, parsed } from '../../src/cli/check/nix.ts';
import { type NixRun, removeHome, runNix } from '../../src/cli/check/nix-home.ts';

export { evalFlake, type Inputs } from '../../src/cli/check/nix.ts';
export { type NixRun, nixHome, runNix } from '../../src/cli/check/nix-home.ts';

// Vitest ends its workers without their exit event.
if (process.env.VITEST !== undefined) {
  const { afterAll } = await import('vitest');
  // Milliseconds: a busy disk takes long for the many files of a store.
  afterAll(removeHome, 120_000);
}

/** What the parser says of a folder's Nix files. */
export interface Parsed {
  readonly count: number;
  readonly errors: readonly string[];
}

/** Parses every `.nix` file below a folder. */
export async function parseFiles(directory: string): Promise<Parsed> {
  const files = await nixFiles(directory);
  if (files.length === 0) return { count: 0, errors: [] };
  const together = await runNix('nix-instantiate', ['--parse', ...files]);
  if (together.ok) return { count: files.length, errors: [] };
  const apart = await Promise.all(
    files.map((file) => runNix('nix-instantiate', ['--parse', file])),
  );
  return { count: files.length, errors: apart.flatMap((run) => (run.ok ? [] : [run.stderr])) };
}

/** Every `.nix` file below a folder, sorted. */
async function nixFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.nix'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The value of an expression, or of a file, evaluated in full; an error carries Nix's message. */
export async function evalJson(source: string | { readonly file: string }): Promise<unknown> {
  const what = typeof source === 'string' ? ['--expr', source] : [source.file];
  return parsed(await runNix('nix-instantiate', ['--eval', '--strict', '--json', ...what]));
}

/** `nix flake check --no-build`, with stand-ins for the inputs. */
export async function flakeCheck(directory: string, inputs: Inputs = {}): Promise<NixRun> {
  const flake = await flakeArguments(directory, inputs);
  return runNix('nix', ['flake', 'check', '--no-build', '--show-trace', ...flake]);
}

const outputs = z.record(z.string(), z.unknown());

/** `nix flake show`: the outputs as a tree, or the reason why there is none. */
export async function flakeShow(
  directory: string,
  inputs: Inputs = {},
): Promise<NixRun & { readonly outputs: Readonly<Record<string, unknown>> }> {
  const flake = await flakeArguments(directory, inputs);
  const run = await runNix('nix', ['flake', 'show', '--json', ...flake]);
  return { ...run, outputs: run.ok ? outputs.parse(JSON.parse(run.stdout)) : {} };
}
