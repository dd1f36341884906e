import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated, runScript } from './evaluated.ts';

const Units = z.record(
  z.string(),
  z.looseObject({
    script: z.string().optional(),
    environment: z.record(z.string(), z.string()).optional(),
    serviceConfig: z.looseObject({ LoadCredential: z.array(z.string()).optional() }).optional(),
  }),
);
const Machine = z.object({ systemd: z.object({ services: Units }) });

const KINDS = ['postgresql', 'mariadb', 'mongodb', 'neo4j', 'rabbitmq'] as const;

/** Servers whose users get passwords, on one machine, with clients on another. */
const drawn = () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const there = drawing.host('there', '10.0.0.2');
  const own = drawing.domain('own');
  const client = drawing.service(own, 'client', 'application', { host_id: there });
  for (const kind of KINDS) drawing.depends(client, drawing.service(own, kind, kind, { host_id }));
  return drawing.document;
};

/** Stands for a program: it notes its arguments, and takes what it is given. */
const NOTES = '#!/bin/sh\nprintf "%s\\n" "$0" "$@" >>"$NOTED"\ncat >/dev/null\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakegraph-arguments-'));
  for (const name of ['psql', 'mariadb', 'mongosh', 'cypher-shell', 'rabbitmqctl']) {
    await writeFile(join(folder, name), NOTES);
    await chmod(join(folder, name), 0o755);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every process of a machine may see the arguments of every other. */
test('no unit that sets passwords gives one as an argument', async () => {
  const { systemd } = await evaluated(drawn(), 'here', Machine);
  const found: string[] = [];
  for (const [name, unit] of Object.entries(systemd.services)) {
    const credentials = unit.serviceConfig?.LoadCredential ?? [];
    if (unit.script === undefined || credentials.length === 0) continue;
    const secrets = join(folder, `${name}.secrets`);
    await mkdir(secrets);
    for (const credential of credentials) {
      const [file = ''] = credential.split(':');
      await writeFile(join(secrets, file), `unseen-${file}\n`);
    }
    const noted = join(folder, `${name}.noted`);
    await runScript(unit.script, {
      ...unit.environment,
      PATH: `${folder}:${process.env.PATH}`,
      CREDENTIALS_DIRECTORY: secrets,
      NOTED: noted,
    });
    expect(await readFile(noted, 'utf8'), name).not.toContain('unseen-');
    found.push(name);
  }
  expect(found.sort()).toEqual([
    'neo4j-password',
    'own-mariadb-passwords',
    'own-mongodb-users',
    'own-postgresql-passwords',
    'own-rabbitmq-users',
  ]);
});
