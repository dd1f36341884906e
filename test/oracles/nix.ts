import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type NixRun, nixHome, runNix } from './nix-home.ts';

export { type NixRun, nixHome } from './nix-home.ts';

/** Further inputs of a bundle: name to a folder with a flake that stands in for it. */
export type Inputs = Readonly<Record<string, string>>;

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

/** The value of a flake's output, after `apply`, a Nix function. */
export async function evalFlake(
  directory: string,
  output: string,
  apply: string,
  inputs: Inputs = {},
): Promise<unknown> {
  const flake = await flakeArguments(directory, inputs);
  const [url = '', ...overrides] = flake;
  return parsed(
    await runNix('nix', ['eval', '--json', `${url}#${output}`, '--apply', apply, ...overrides]),
  );
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

async function flakeArguments(directory: string, inputs: Inputs): Promise<readonly string[]> {
  const { stubs } = await nixHome();
  const all = Object.entries({ ...stubs, ...inputs });
  return [
    `path:${directory}`,
    ...all.flatMap(([name, folder]) => ['--override-input', name, `path:${folder}`]),
    '--no-write-lock-file',
  ];
}

function parsed(run: NixRun): unknown {
  if (!run.ok) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
