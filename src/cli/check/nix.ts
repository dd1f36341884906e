import { NixFailed, type NixRun, nixHome, runNix } from './nix-home.ts';

/** Further inputs of a bundle: name to a folder with a flake that stands in for it. */
export type Inputs = Readonly<Record<string, string>>;

/** The value of a flake's output, after `apply`, a Nix function; an error carries Nix's message. */
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

/** How a Nix command is told of a flake whose inputs have stand-ins. */
export async function flakeArguments(
  directory: string,
  inputs: Inputs,
): Promise<readonly string[]> {
  const { stubs } = await nixHome();
  const all = Object.entries({ ...stubs, ...inputs });
  return [
    `path:${directory}`,
    ...all.flatMap(([name, folder]) => ['--override-input', name, `path:${folder}`]),
    '--no-write-lock-file',
  ];
}

/** What a command printed as JSON; its failure is a {@link NixFailed}. */
export function parsed(run: NixRun): unknown {
  if (!run.ok) throw new NixFailed(run.stderr);
  return JSON.parse(run.stdout);
}
