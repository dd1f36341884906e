import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../oracles/nats.ts';
import { type Ran, runScript } from './evaluated.ts';

/** A MariaDB server that runs. */
export interface Mariadb {
  /** Runs a shell script as the server's administrator, whom it knows by the Unix user. */
  run(script: string, env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Runs SQL over the network, as a user with a password, in the database of that name. */
  query(user: string, password: string, sql: string, database?: string): Promise<Ran>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** Starts a server with these settings, with files and a port of its own. */
export async function mariadbStart(settings: Readonly<Record<string, unknown>>): Promise<Mariadb> {
  const folder = await mkdtemp(join(tmpdir(), 'mariadb-'));
  const port = await freePort();
  const socket = join(folder, 'socket');
  const { username } = userInfo();
  const data = `--datadir=${join(folder, 'data')} --user=${username}`;
  const all = {
    ...settings,
    port,
    socket,
    'bind-address': '127.0.0.1',
    innodb_buffer_pool_size: '8M',
  };
  const run: Mariadb['run'] = (script, env = {}) => runScript(script, { HOME: folder, ...env });
  const must = async (script: string): Promise<void> => {
    const { ok, output } = await run(script);
    if (!ok) throw new Error(`${script} fails and says:\n${output}`);
  };
  await writeFile(join(folder, '.my.cnf'), `[client]\nsocket=${socket}\n`);
  const own = `--auth-root-authentication-method=socket --auth-root-socket-user=${username}`;
  await must(`mariadb-install-db --no-defaults ${data} ${own} --skip-test-db`);
  const flags = Object.entries(all).map(([name, value]) => `--${name}=${String(value)}`);
  const server = spawn('mariadbd', ['--no-defaults', ...data.split(' '), ...flags], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await must('until mariadb --execute="SELECT 1" >/dev/null 2>&1; do sleep 0.1; done');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    run,
    query: (user, password, sql, database = user) =>
      run(`mariadb --host=127.0.0.1 --port=${port} --user="$USER" "$DATABASE" --execute="$SQL"`, {
        USER: user,
        DATABASE: database,
        SQL: sql,
        MYSQL_PWD: password,
      }),
    stop,
  };
}
