import { execFile } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StubInputs, writeStubs } from './stubs.ts';

/** A Nix of its own: store, state and settings in a temporary folder, and no network. */
export interface NixHome {
  readonly environment: Readonly<Record<string, string>>;
  readonly stubs: StubInputs;
}

/** How a Nix command ended. */
export interface NixRun {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

const MISSING =
  'Nix is not on the PATH, and the tests of bundles need it. ' +
  'On Debian and Ubuntu: apt-get install -y --no-install-recommends nix-bin. ' +
  'Elsewhere: https://nixos.org/download';

const CONFIGURATION = `experimental-features = nix-command flakes
substituters =
build-users-group =
sandbox = false
warn-dirty = false
flake-registry = @registry@
`;

let home: Promise<NixHome> | undefined;

/** The Nix of this process, made when it is first asked for and removed at the end. */
export function nixHome(): Promise<NixHome> {
  home ??= makeHome();
  return home;
}

/** Runs a Nix command; a failure is a result, a missing Nix an error that says how to get it. */
export async function runNix(command: string, parameters: readonly string[]): Promise<NixRun> {
  const { environment } = await nixHome();
  return new Promise((resolve, reject) => {
    execFile(
      command,
      parameters,
      { env: environment, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error?.code === 'ENOENT') reject(new Error(MISSING));
        else resolve({ ok: error === null, stdout, stderr });
      },
    );
  });
}

async function makeHome(): Promise<NixHome> {
  const root = mkdtempSync(join(tmpdir(), 'nix-home-'));
  process.on('exit', () => removeHome(root));
  const folder = (name: string): string => join(root, name);
  const registry = join(folder('conf'), 'registry.json');
  await mkdir(folder('conf'), { recursive: true });
  await writeFile(registry, JSON.stringify({ version: 2, flakes: [] }));
  await writeFile(join(folder('conf'), 'nix.conf'), CONFIGURATION.replace('@registry@', registry));
  return {
    environment: {
      PATH: process.env.PATH ?? '',
      HOME: folder('home'),
      LC_ALL: 'C.UTF-8',
      NIX_STORE_DIR: folder('store'),
      NIX_STATE_DIR: folder('state'),
      NIX_LOG_DIR: folder('log'),
      NIX_CONF_DIR: folder('conf'),
      XDG_CACHE_HOME: folder('cache'),
      XDG_CONFIG_HOME: folder('config'),
      XDG_DATA_HOME: folder('data'),
      XDG_STATE_HOME: folder('xdg-state'),
    },
    stubs: await writeStubs(folder('stub')),
  };
}

/** Folders in a Nix store are read-only, which keeps others than root from removing them. */
function removeHome(root: string): void {
  makeWritable(root);
  rmSync(root, { recursive: true, force: true });
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (lstatSync(path).isDirectory()) makeWritable(path);
  }
}
