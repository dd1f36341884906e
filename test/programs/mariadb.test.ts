import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated } from './evaluated.ts';
import { type Mariadb, mariadbStart } from './mariadb.ts';

const Machine = z.object({
  services: z.object({
    mysql: z.object({
      ensureDatabases: z.array(z.string()),
      ensureUsers: z.array(
        z.object({ name: z.string(), ensurePermissions: z.record(z.string(), z.string()) }),
      ),
      settings: z.object({ mysqld: z.record(z.string(), z.unknown()) }),
    }),
  }),
  systemd: z.object({
    services: z.record(z.string(), z.looseObject({ script: z.string().optional() })),
  }),
});

/** Domains whose names no shell and no SQL may take for more than names, on two machines. */
const drawn = () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const there = drawing.host('there', '10.0.0.2');
  const own = drawing.domain('my-shop');
  const server = drawing.service(own, 'db', 'mariadb', { host_id });
  const other = drawing.domain('select');
  drawing.depends(drawing.service(own, 'shop', 'application', { host_id }), server);
  for (const domain of [own, other]) {
    drawing.depends(drawing.service(domain, 'far', 'application', { host_id: there }), server);
  }
  return drawing.document;
};

/** What the module of NixOS does for `ensureDatabases` and `ensureUsers` once the server runs. */
const ensure = ({ mysql }: z.output<typeof Machine>['services']): string =>
  [
    ...mysql.ensureDatabases.map(
      (name) => `echo "CREATE DATABASE IF NOT EXISTS \\\`${name}\\\`;" | mariadb -N`,
    ),
    ...mysql.ensureUsers.map(
      ({ name, ensurePermissions }) => `(
  echo "CREATE USER IF NOT EXISTS '${name}'@'localhost' IDENTIFIED WITH unix_socket;"
${Object.entries(ensurePermissions)
  .map(([on, what]) => `  echo "GRANT ${what} ON ${on} TO '${name}'@'localhost';"`)
  .join('\n')}
) | mariadb -N`,
    ),
  ].join('\n');

let machine: z.output<typeof Machine>;
let server: Mariadb;
let secrets: string;
beforeAll(async () => {
  machine = await evaluated(drawn(), 'here', Machine);
  server = await mariadbStart(machine.services.mysql.settings.mysqld);
  secrets = await mkdtemp(join(tmpdir(), 'flakegraph-secrets-'));
});
afterAll(async () => {
  await server.stop();
  await rm(secrets, { recursive: true, force: true });
});

/** Runs the unit that sets the passwords, as often as one likes. */
const setPasswords = async (password: string) => {
  for (const domain of ['my-shop', 'select']) {
    await writeFile(join(secrets, domain), `${password}${domain}\n`);
  }
  const { script = '' } = machine.systemd.services['my-shop-db-passwords'] ?? {};
  return server.run(script, { CREDENTIALS_DIRECTORY: secrets });
};

test('the module makes databases and users, more than once', async () => {
  for (let time = 0; time < 2; time += 1) {
    expect(await server.run(ensure(machine.services))).toEqual({ ok: true, output: '' });
  }
  const { output } = await server.run(
    `mariadb -N --execute="SHOW GRANTS FOR 'my-shop'@'localhost'"`,
  );
  expect(output).toContain('GRANT ALL PRIVILEGES ON `my-shop`.*');
});

test('passwords hold whatever they are, and only for what is their user’s', async () => {
  const hard = `it's "50%" $HOME \\ \`id\` `;
  expect(await setPasswords('first')).toEqual({ ok: true, output: '' });
  expect(await setPasswords(hard)).toEqual({ ok: true, output: '' });
  const makes = 'CREATE OR REPLACE TABLE t (i INT)';
  expect(await server.query('my-shop', `${hard}my-shop`, makes)).toEqual({ ok: true, output: '' });
  expect(await server.query('select', `${hard}select`, makes)).toEqual({ ok: true, output: '' });
  const refused = [
    await server.query('my-shop', 'firstmy-shop', makes),
    await server.query('my-shop', '', makes),
    await server.query('my-shop', `${hard}my-shop`, makes, 'select'),
    await server.query('root', '', makes, 'mysql'),
  ];
  expect(refused.map(({ ok }) => ok)).toEqual([false, false, false, false]);
});
