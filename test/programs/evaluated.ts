import { execFile } from 'node:child_process';
import type * as z from 'zod';
import type { Document } from '../../src/core/model/document.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts } from '../oracles/hosts.ts';

/** The configuration of a drawing's machine, as Nix evaluates it, in the form that a test reads. */
export const evaluated = async <Schema extends z.ZodType>(
  document: Document,
  host: string,
  form: Schema,
): Promise<z.output<Schema>> => {
  const hosts = await inFolder(document, (folder) => evalHosts(folder));
  return form.parse(hosts[host]?.config);
};

/** How a program ended, and all that it said. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a shell script as a unit does: without input, and the first command that fails ends it. */
export const runScript = (script: string, env: Readonly<Record<string, string>>): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env }, timeout: 60_000 };
    const { stdin } = execFile(
      'bash',
      ['--norc', '-e', '-c', script],
      options,
      (error, stdout, stderr) => resolve({ ok: error === null, output: `${stdout}${stderr}` }),
    );
    stdin?.end();
  });
