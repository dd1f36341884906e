import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a unit's script ended. */
export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Runs the script of a unit as systemd would: by bash that stops at the first failure, with these
 * credentials.
 */
export const runScript = async (
  script: string,
  credentials: Readonly<Record<string, string>>,
): Promise<Ended> => {
  const folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  try {
    for (const [name, text] of Object.entries(credentials)) {
      await writeFile(join(folder, name), text, { mode: 0o600 });
    }
    const file = join(folder, 'script');
    await writeFile(file, script);
    const env = { PATH: process.env.PATH, CREDENTIALS_DIRECTORY: folder };
    return await new Promise((resolve) => {
      execFile('bash', ['--norc', '-e', file], { env, timeout: 60_000 }, (error, stdout, stderr) =>
        resolve({ ok: error === null, output: `${stdout}${stderr}` }),
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
