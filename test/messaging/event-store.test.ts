import { expect, test } from 'vitest';
import * as z from 'zod';
import type { EventStore } from '../../src/core/model/graph.ts';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { type Postgresql, postgresqlStart } from '../oracles/postgresql.ts';

const Config = z.object({
  services: z.object({
    postgresql: z.object({
      settings: z.record(z.string(), z.unknown()),
      ensureDatabases: z.array(z.string()),
      ensureUsers: z.array(z.object({ name: z.string(), ensureDBOwnership: z.boolean() })),
      authentication: z.string(),
    }),
  }),
  systemd: z.object({
    services: z.record(z.string(), z.looseObject({ script: z.string().optional() })),
  }),
});

const evaluated = async (event_store: EventStore) => {
  const drawing = new Drawing();
  const here = drawing.host('here', '10.0.0.1');
  const there = drawing.host('there', '10.0.0.2');
  const shop = drawing.domain('web-shop');
  const data = drawing.service(shop, 'data', 'postgresql', { host_id: here });
  const orders = drawing.service(shop, 'orders', 'application', { host_id: there });
  drawing.depends(orders, data);
  drawing.events(shop, { event_store });
  const hosts = await inFolder(drawing.document, (folder) => evalHosts(folder));
  const { services, systemd } = Config.parse(hosts.here?.config);
  const script = (name: string): string => systemd.services[name]?.script ?? '';
  return {
    postgresql: services.postgresql,
    schema: script('event-store-web-shop'),
    expiry: script('event-store-web-shop-expiry'),
    variables: JSON.stringify(hosts.there?.config.systemd),
  };
};

/** What `services.postgresql` makes of what it is told to ensure. */
const ensure = async (
  server: Postgresql,
  { ensureDatabases, ensureUsers }: z.output<typeof Config>['services']['postgresql'],
): Promise<void> => {
  const statements = [
    ...ensureDatabases.map((name) => `CREATE DATABASE "${name}"`),
    ...ensureUsers.flatMap(({ name, ensureDBOwnership }) => [
      `CREATE ROLE "${name}" LOGIN`,
      ...(ensureDBOwnership ? [`ALTER DATABASE "${name}" OWNER TO "${name}"`] : []),
    ]),
  ];
  for (const sql of statements) {
    expect(await server.query('postgres', sql)).toMatchObject({ ok: true });
  }
};

const COLUMNS = 'event_id, aggregate_id, version, event_type, payload';
const add = (aggregate: string, version: number): string =>
  `INSERT INTO event_store.events (${COLUMNS})
   VALUES (gen_random_uuid(), '${aggregate}', ${version}, 'OrderPlaced', '{"total": 1}')`;

test('a real PostgreSQL takes the settings and the schema, and keeps events as they are', async () => {
  const { postgresql, schema, expiry, variables } = await evaluated({
    backend: 'postgresql',
    retention: '30d',
    compression: true,
  });
  expect(postgresql.authentication).toContain('"web-shop-events" "web-shop" 10.0.0.2/32');
  expect(variables).toContain('/web-shop-events"');
  const server = await postgresqlStart(postgresql.settings);
  const as = (role: string, sql: string) => server.query('web-shop-events', sql, role);
  try {
    await ensure(server, postgresql);
    for (const _ of ['once', 'again']) {
      expect(await server.run(schema)).toEqual({
        ok: true,
        output: expect.not.stringMatching(/ERROR/),
      });
    }
    expect(await as('web-shop', add('order-1', 1))).toMatchObject({ ok: true });
    expect(await as('web-shop', add('order-1', 2))).toMatchObject({ ok: true });
    expect(await as('web-shop', add('order-2', 1))).toMatchObject({ ok: true });

    const count = async () =>
      (await as('web-shop', 'SELECT count(*) FROM event_store.events')).output;
    for (const [role, sql, reason] of [
      ['web-shop', add('order-1', 2), 'duplicate key value'],
      ['web-shop', add('order-3', 0), 'violates check constraint'],
      ['web-shop', 'UPDATE event_store.events SET version = 9', 'permission denied'],
      ['web-shop', 'DELETE FROM event_store.events', 'permission denied'],
      ['web-shop', 'DROP TABLE event_store.events', 'must be owner'],
      ['web-shop-events', 'SELECT * FROM event_store.events', 'permission denied'],
      ['postgres', 'UPDATE event_store.events SET version = 9', 'only added, never changed'],
      ['postgres', 'DELETE FROM event_store.events', 'only added, never changed'],
      ['postgres', 'TRUNCATE event_store.events', 'only added, never changed'],
      [
        'web-shop',
        add('order-4', 1)
          .replace('payload)', 'payload, recorded_at)')
          .replace('\'{"total": 1}\')', "'{}', 'yesterday')"),
        'permission denied',
      ],
    ] as const) {
      const { ok, output } = await as(role, sql);
      expect(ok, sql).toBe(false);
      expect(output, sql).toContain(reason);
    }
    expect(await count()).toBe('3\n');

    expect(await server.run(expiry)).toMatchObject({ ok: true });
    expect(await count()).toBe('3\n');
    const aged = `SET session_replication_role = replica;
      UPDATE event_store.events SET recorded_at = now() - interval '31 days' WHERE version = 2`;
    expect(await as('postgres', aged)).toMatchObject({ ok: true });
    expect(await server.run(expiry)).toMatchObject({ ok: true });
    expect(await count()).toBe('2\n');
    const how = await as(
      'postgres',
      "SELECT attcompression FROM pg_attribute WHERE attname = 'payload' AND attrelid = 'event_store.events'::regclass",
    );
    expect(how.output).toBe('l\n');
  } finally {
    await server.stop();
  }
});

test('what is kept for ever has no end, and is kept plain if so wished', async () => {
  const { postgresql, schema, expiry } = await evaluated({
    backend: 'postgresql',
    retention: '',
    compression: false,
  });
  expect(expiry).toBe('');
  const server = await postgresqlStart(postgresql.settings);
  try {
    await ensure(server, postgresql);
    expect(await server.run(schema)).toMatchObject({ ok: true });
    const how = await server.query(
      'web-shop-events',
      "SELECT attstorage FROM pg_attribute WHERE attname = 'payload' AND attrelid = 'event_store.events'::regclass",
    );
    expect(how.output).toBe('e\n');
  } finally {
    await server.stop();
  }
});
