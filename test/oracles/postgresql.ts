import { execFile } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** How a program ended. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** A PostgreSQL server that runs. */
export interface Postgresql {
  /** Runs a shell script as the server's superuser would, on the server's socket. */
  run(script: string): Promise<Ran>;
  /** Runs SQL in a database as a role. */
  query(database: string, sql: string, role?: string): Promise<Ran>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const MISSING =
  'PostgreSQL is not installed, and the tests of event stores need it. ' +
  'On Debian and Ubuntu: apt-get install -y --no-install-recommends postgresql. ' +
  'Elsewhere: https://www.postgresql.org/download';

/** Starts a server with these settings, with files of its own and no port but a socket of that number. */
export async function postgresqlStart(
  settings: Readonly<Record<string, unknown>>,
): Promise<Postgresql> {
  const programs = folderOfPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'postgresql-'));
  const data = join(folder, 'data');
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? await userOf('postgres') : null;
  if (user) chownSync(folder, user.uid, user.gid);
  await chmod(folder, 0o755);
  const env = {
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    LC_ALL: 'C.UTF-8',
    PGHOST: folder,
    PGPORT: `${settings.port ?? 5432}`,
    PGUSER: 'postgres',
  };
  const run = (file: string, parameters: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const options = { env, cwd: folder, timeout: 60_000, ...user };
      execFile(file, parameters, options, (error, stdout, stderr) =>
        resolve({ ok: error === null, output: `${stdout}${stderr}` }),
      );
    });
  const must = async (file: string, ...parameters: readonly string[]): Promise<void> => {
    const { ok, output } = await run(join(programs, file), parameters);
    if (!ok) throw new Error(`${file} fails and says:\n${output}`);
  };
  const all = { ...settings, listen_addresses: '', unix_socket_directories: folder };
  const written = Object.entries(all).map(([name, value]) => `${name} = '${String(value)}'\n`);
  try {
    await must('initdb', '--pgdata', data, '--username=postgres', '--auth=trust', '--no-sync');
    await appendFile(join(data, 'postgresql.conf'), `fsync = off\n${written.join('')}`);
    await must('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', join(folder, 'log'));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    run: (script) => run('bash', ['--norc', '-e', '-c', script]),
    query: (database, sql, role = 'postgres') => {
      const how = ['--no-psqlrc', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1'];
      return run('psql', [...how, `--username=${role}`, `--dbname=${database}`, '--command', sql]);
    },
    stop: async () => {
      await must('pg_ctl', 'stop', '--mode=immediate', '--pgdata', data);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the programs of each major version apart. */
function folderOfPrograms(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const found = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ].find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new Error(MISSING);
  return found;
}

async function userOf(name: string): Promise<{ readonly uid: number; readonly gid: number }> {
  const id = (flag: string): Promise<number> =>
    new Promise((resolve, reject) => {
      execFile('id', [flag, name], (error, stdout) =>
        error ? reject(new Error(MISSING)) : resolve(Number(stdout)),
      );
    });
  return { uid: await id('-u'), gid: await id('-g') };
}
