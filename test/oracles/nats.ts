import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Settings of a NATS server, as in its configuration file. */
export type NatsSettings = Readonly<Record<string, unknown>>;

/** What `nats-server -t` says of settings. */
export interface NatsCheck {
  readonly ok: boolean;
  readonly output: string;
}

/** A server that runs. */
export interface NatsServer {
  readonly url: string;
  readonly port: number;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const MISSING =
  'nats-server is not installed, and the tests of bundles with NATS need it. ' +
  'On Debian and Ubuntu: apt-get install -y --no-install-recommends nats-server. ' +
  'Elsewhere: https://nats.io/download';

/** Checks settings with `nats-server -t`, which reads but does not start. */
export async function natsCheck(settings: NatsSettings): Promise<NatsCheck> {
  return inFolder(async (folder) => {
    const file = await configuration(folder, settings);
    return new Promise((resolve) => {
      execFile(natsServer(), ['-t', '-c', file], (error, stdout, stderr) => {
        resolve({ ok: error === null, output: `${stdout}${stderr}` });
      });
    });
  });
}

/**
 * Starts a server with settings, on a free port of the loopback and with files of its own. This
 * finds what `nats-server -t` does not, such as accounts that may use more than the server has.
 */
export async function natsStart(settings: NatsSettings, wanted?: number): Promise<NatsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nats-'));
  const port = wanted ?? (await freePort());
  const log = join(folder, 'log');
  const here = { ...onFreePorts(settings), host: '127.0.0.1', port, log_file: log };
  const server = spawn(natsServer(), ['-c', await configuration(folder, here)], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = new Promise<'ended'>((resolve) => {
    server.once('exit', () => resolve('ended'));
    server.once('error', () => resolve('ended'));
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const waiting = new AbortController();
  const first = await Promise.race([ended, answers(port, waiting.signal)]);
  waiting.abort();
  if (first === 'ended') {
    const said = existsSync(log) ? await readFile(log, 'utf8') : 'nothing';
    await stop();
    throw new Error(`nats-server does not start and says:\n${said}`);
  }
  return { url: `nats://127.0.0.1:${port}`, port, stop };
}

/**
 * What ends up in the server's file.
 *
 * @see https://search.nixos.org/options?query=services.nats
 */
export function natsSettings(service: Readonly<Record<string, unknown>>): NatsSettings {
  const { serverName = 'nats', port = 4222, dataDir = '/var/lib/nats', jetstream } = service;
  const settings = isRecord(service.settings) ? service.settings : {};
  const stream = isRecord(settings.jetstream) ? settings.jetstream : {};
  return {
    server_name: serverName,
    port,
    ...settings,
    ...(jetstream === true ? { jetstream: { store_dir: dataDir, ...stream } } : {}),
  };
}

function natsServer(): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const found = folders
    .map((folder) => join(folder, 'nats-server'))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error(MISSING);
  return found;
}

/** Writes settings to a file; what the server stores goes to the same folder. */
async function configuration(folder: string, settings: NatsSettings): Promise<string> {
  const file = join(folder, 'nats.json');
  const { jetstream } = settings;
  const store = { store_dir: join(folder, 'store') };
  const stored = isRecord(jetstream) ? { ...jetstream, ...store } : store;
  const enabled = jetstream === true || isRecord(jetstream);
  await writeFile(file, JSON.stringify(enabled ? { ...settings, jetstream: stored } : settings));
  return file;
}

const LISTENERS: readonly string[] = ['cluster', 'gateway', 'leafnodes', 'mqtt', 'websocket'];
const MONITORS: readonly string[] = ['http', 'http_port', 'https', 'https_port', 'monitor_port'];

/** Settings whose other listeners choose their ports themselves. */
function onFreePorts(settings: NatsSettings): NatsSettings {
  return Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => !MONITORS.includes(name))
      .map(([name, value]) =>
        LISTENERS.includes(name) && isRecord(value) && 'port' in value
          ? [name, { ...value, port: -1 }]
          : [name, value],
      ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nats-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A port of the loopback on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('There is no free port'));
      });
    });
  });
}

/** Resolves when the server greets a client, which is when it takes connections. */
function answers(port: number, signal: AbortSignal): Promise<'answers'> {
  return new Promise((resolve) => {
    const attempt = (): void => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => {
        socket.destroy();
        resolve('answers');
      });
      socket.once('error', () => {
        if (!signal.aborted) setTimeout(attempt, 20);
      });
    };
    attempt();
  });
}
