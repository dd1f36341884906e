import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { postgresqlStart } from '../oracles/postgresql.ts';
import { evaluated } from './evaluated.ts';

const Machine = z.object({
  services: z.object({
    hydra: z.object({ extraEnv: z.record(z.string(), z.string()).default({}) }),
    keycloak: z.object({ database: z.object({ port: z.int() }) }),
    postgresql: z.object({ settings: z.record(z.string(), z.unknown()) }),
  }),
  systemd: z.object({
    services: z.looseObject({
      keycloakPostgreSQLInit: z.object({ environment: z.record(z.string(), z.string()) }),
    }),
  }),
});

/** Their modules make a database in the server beside them, and name no port. */
test('Hydra and Keycloak find the PostgreSQL beside them, whatever its port', async () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  drawing.service(own, 'hydra', 'hydra', { host_id });
  drawing.service(own, 'keycloak', 'keycloak', { host_id });
  drawing.service(own, 'data', 'postgresql', { host_id, settings: { port: 5433 } });
  const { services, systemd } = await evaluated(drawing.document, 'here', Machine);
  const { environment: toMake } = systemd.services.keycloakPostgreSQLInit;
  expect(toMake).toEqual(services.hydra.extraEnv);
  expect(services.keycloak.database.port).toBe(5433);
  const server = await postgresqlStart(services.postgresql.settings);
  try {
    const environment = Object.entries(services.hydra.extraEnv).map(
      ([name, value]) => `export ${name}='${value}'\n`,
    );
    const { ok, output } = await server.run(`
unset PGPORT
${environment.join('')}
createuser hydra
createdb -O hydra hydra
psql --username=hydra --dbname=hydra --command='SELECT 1'`);
    expect({ ok, output }).toMatchObject({ ok: true });
  } finally {
    await server.stop();
  }
});
