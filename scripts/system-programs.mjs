import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

/** What the tests drive besides Node. */
const PROGRAMS = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
    variable: 'CHROMIUM',
    debian: 'chromium',
    purpose: 'Chromium, for the journeys in a browser',
    remedy: 'set CHROMIUM to the path of a Chromium or Chrome',
  },
  {
    names: ['nix-instantiate'],
    debian: 'nix-bin',
    purpose: 'Nix, which evaluates the generated bundles',
    remedy: 'see https://nixos.org/download',
  },
  {
    names: ['python3'],
    debian: 'python3-minimal',
    purpose: 'Python, which runs the script of the VM test',
    remedy: 'see https://www.python.org/downloads',
  },
  {
    names: ['nats-server'],
    debian: 'nats-server',
    purpose: 'nats-server, which starts with the generated configuration',
    remedy: 'see https://nats.io/download',
  },
  {
    names: ['nft'],
    debian: 'nftables',
    purpose: 'nft, which reads the firewalls of machines',
    remedy: 'see https://netfilter.org/projects/nftables',
  },
  {
    // Debian has the server's programs in a folder of their version, and this on the PATH.
    names: ['initdb', 'pg_ctlcluster'],
    debian: 'postgresql',
    purpose: 'PostgreSQL, which takes the generated event stores',
    remedy: 'see https://www.postgresql.org/download',
  },
  {
    names: ['mariadbd'],
    debian: 'mariadb-server-core',
    purpose: 'MariaDB, which makes the users of domains',
    remedy: 'see https://mariadb.org/download',
  },
  {
    names: ['mariadb'],
    debian: 'mariadb-client-core',
    purpose: 'the client of MariaDB, with which a generated unit sets passwords',
    remedy: 'see https://mariadb.org/download',
  },
  {
    names: ['nginx'],
    debian: 'nginx-light',
    purpose: 'Nginx, which serves generated sites',
    remedy: 'see https://nginx.org/en/download.html',
  },
  {
    names: ['bird'],
    debian: 'bird2',
    purpose: 'BIRD, which reads generated routers',
    remedy: 'see https://bird.nic.cz/get-bird',
  },
  {
    names: ['systemd-analyze'],
    debian: 'systemd',
    purpose: 'systemd-analyze, which counts how exposed units are',
    remedy: 'take a distribution that has systemd',
  },
  {
    names: ['openssl'],
    debian: 'openssl',
    purpose: 'OpenSSL, with which a generated unit signs in to NATS',
    remedy: 'see https://openssl-library.org/source',
  },
];

// Debian puts servers where a person's PATH does not look.
process.env.PATH = [process.env.PATH, '/usr/local/sbin', '/usr/sbin'].join(delimiter);

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const find = ({ names, variable }) =>
  process.env[variable] ||
  names
    .flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)))
    .find(isExecutable);

const isMissing = (program) => {
  const found = find(program);
  if (found === undefined || !isExecutable(found)) return true;
  if (program.variable) process.env[program.variable] = found;
  return false;
};

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

const aptInstall = async (packages) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', args, { env, timeout: 600_000 });
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  if ((await install()).code === 0) return;
  console.log('Once more, after apt-get update …');
  await apt('update');
  const again = await install();
  if (again.code !== 0) console.log(again.output);
};

/** Sees to the programs that the tests need; returns a sentence for each that is still missing. */
export const provide = async () => {
  const absent = PROGRAMS.filter(isMissing);
  if (absent.length > 0 && canInstall()) await aptInstall(absent.map(({ debian }) => debian));
  return absent
    .filter(isMissing)
    .map(
      ({ purpose, debian, remedy }) =>
        `missing: ${purpose}. On Debian: apt-get install ${debian}; else ${remedy}, or enter \`nix develop\`.`,
    );
};
