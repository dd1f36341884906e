import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const running = new Set();

/** Ends a child and what it started. */
const end = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
};

/** Ctrl-C reaches us alone, since children have groups of their own: pass it on. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const onSignal = (signal) => {
  for (const child of running) end(child, 'SIGTERM');
  process.exit(SIGNALS[signal]);
};

const begin = (child) => {
  if (running.size === 0) for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  running.add(child);
};

const forget = (child) => {
  running.delete(child);
  if (running.size === 0) for (const signal of Object.keys(SIGNALS)) process.off(signal, onSignal);
};

/** The command and arguments that run npm itself, wherever it is installed. */
export const npm = (...args) =>
  process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];

/** The command and arguments that run a tool of node_modules, without npx's start-up time. */
export const tool = (path, ...args) => [
  process.execPath,
  [join(ROOT, 'node_modules', path), ...args],
];

/**
 * Runs a program in the project's folder, without input.
 *
 * @param {object} options `echo` shows the output as it comes; `timeout` is in milliseconds.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` 127: no such
 * program.
 */
export const run = (command, args, { env = {}, echo = false, timeout = 0 } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a timeout ends the grandchildren too.
      detached: process.platform !== 'win32',
      shell: command.endsWith('.cmd'),
    });
    begin(child);
    let output = '';
    let timedOut = false;
    const collect = (to) => (chunk) => {
      output += chunk;
      if (echo) to.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect(process.stdout));
    child.stderr.setEncoding('utf8').on('data', collect(process.stderr));
    const timers =
      timeout > 0
        ? [
            setTimeout(() => {
              timedOut = true;
              end(child, 'SIGTERM');
            }, timeout),
            setTimeout(() => end(child, 'SIGKILL'), timeout + 5000),
          ]
        : [];
    const finish = (code) => {
      for (const timer of timers) clearTimeout(timer);
      forget(child);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
