import { execFile } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIns, writeStandIns } from './stand-ins.ts';

/** A Nix of its own: store, state and settings in a temporary folder, and no network. */
export interface NixHome {
  readonly environment: Readonly<Record<string, string>>;
  readonly stubs: StandIns;
}

/** How a Nix command ended. */
export interface NixRun {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nix is not on the `PATH`. */
export class NixMissing extends Error {
  static readonly remedy =
    'On Debian and Ubuntu: apt-get install -y --no-install-recommends nix-bin. ' +
    'Elsewhere: https://nixos.org/download';
  override readonly name = 'NixMissing';

  constructor() {
    super(`Nix is not on the PATH, and it is what evaluates a bundle. ${NixMissing.remedy}`);
  }
}

/** Nix did not evaluate something; the message is its own. */
export class NixFailed extends Error {
  override readonly name = 'NixFailed';
}

const CONFIGURATION = `experimental-features = nix-command flakes
substituters =
build-users-group =
sandbox = false
warn-dirty = false
flake-registry = @registry@
`;

const PREFIX = 'nix-home-';

let home: Promise<NixHome> | undefined;
let folderOfHome: string | undefined;

process.on('exit', removeHome);

/** The Nix of this process, made when it is first asked for and removed at the end. */
export function nixHome(): Promise<NixHome> {
  home ??= makeHome();
  return home;
}

/** Runs a Nix command; a failure is a result, a missing Nix a {@link NixMissing}. */
export async function runNix(command: string, parameters: readonly string[]): Promise<NixRun> {
  const { environment } = await nixHome();
  return new Promise((resolve, reject) => {
    execFile(
      command,
      parameters,
      { env: environment, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error?.code === 'ENOENT') reject(new NixMissing());
        else resolve({ ok: error === null, stdout, stderr });
      },
    );
  });
}

async function makeHome(): Promise<NixHome> {
  removeAbandoned();
  const root = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  folderOfHome = root;
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
    stubs: await writeStandIns(folder('stub')),
  };
}

/** Removes it before the process ends; where that has no exit event. */
export function removeHome(): void {
  if (folderOfHome !== undefined) remove(folderOfHome);
  folderOfHome = undefined;
  home = undefined;
}

/** Removes what processes left behind that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Folders in a Nix store are read-only, which keeps others than root from removing them. */
function remove(root: string): void {
  try {
    makeWritable(root);
    rmSync(root, { recursive: true, force: true });
  } catch {
    // Another process is at it, or it belongs to another person.
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (lstatSync(path).isDirectory()) makeWritable(path);
  }
}
