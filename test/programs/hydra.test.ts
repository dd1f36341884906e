import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { postgresqlStart } from '../oracles/postgresql.ts';
import { evaluated } from './evaluated.ts';

const Machine = z.object({
  services: z.object({
    hydra: z.object({ extraEnv: z.record(z.string(), z.string()).default({}) }),
    postgresql: z.object({ settings: z.record(z.string(), z.unknown()) }),
  }),
});

/** The module of NixOS makes a database in the server beside it, and names no port. */
test('Hydra finds the PostgreSQL beside it, whatever its port', async () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  drawing.service(own, 'hydra', 'hydra', { host_id });
  drawing.service(own, 'data', 'postgresql', { host_id, settings: { port: 5433 } });
  const { services } = await evaluated(drawing.document, 'here', Machine);
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
