import * as z from 'zod';
import { attrs, bind, call, list, ref, string, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Client, Connection, Name, ServiceScope } from './scope.ts';

/**
 * One server per host; every domain that uses it has a database and a role of its own name.
 * Local applications are known by their Unix user, everybody else by a password.
 *
 * @see https://search.nixos.org/options?query=services.postgresql
 */
export const postgresql = defineServiceKind({
  kind: 'postgresql',
  title: 'PostgreSQL',
  description: 'Relational database',
  aliases: ['postgres', 'pg'],
  role: 'data',
  icon: 'M4 6c0-4 16-4 16 0s-16 4-16 0v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  takesMemory: true,
  settings: z.object({
    port: setting.port(5432),
    version: setting.choice(['17', '16', '15'], { title: 'Major version' }),
    max_connections: setting.integer(0, 0, 10_000, {
      title: 'Connections at most',
      description: '0: twenty for each service that uses it, and ten; at least 100.',
    }),
    shared_buffers: setting.integer(0, 0, 1_048_576, {
      title: 'Shared buffers',
      unit: 'MiB',
      description: '0: a quarter of its share of the memory.',
    }),
    work_mem: setting.integer(0, 0, 65_536, {
      title: 'Memory for a sort',
      unit: 'MiB',
      description: '0: the rest of that share, by three sorts in each connection.',
    }),
  }),
  port: ownPort,
  unit: () => 'postgresql.service',
  ready: () => 'postgresql.target',
  prefix: 'DATABASE',
  peer: true,
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: url(c, c.role) },
      { when: c.keepsEvents, name: 'EVENT_STORE_URL', value: url(c, c.eventDatabase) },
    ],
    secrets: [
      {
        when: c.needsPassword,
        variable: 'PGPASSFILE',
        file: 'pgpass',
        path: text`/run/secrets/${c.clientDomain}/${c.clientName}-pgpass`,
        content: text`a line \`<address>:<port>:*:${c.role}:<password>\``,
      },
    ],
  }),
  nixosHost: (s) => [
    bind(
      ['services', 'postgresql'],
      attrs([
        bind('package', ref('pkgs', text`postgresql_${s.text('version')}`)),
        bind(
          'settings',
          attrs([
            bind(
              'max_connections',
              s.when(
                s.equals('max_connections', 0),
                s.sizes.connections,
                s.setting('max_connections'),
              ),
            ),
            bind(
              'shared_buffers',
              s.when(
                s.equals('shared_buffers', 0),
                s.sizes.buffers,
                text`${s.text('shared_buffers')}MB`,
              ),
            ),
            bind(
              'work_mem',
              s.when(s.equals('work_mem', 0), s.sizes.sort, text`${s.text('work_mem')}MB`),
            ),
          ]),
        ),
      ]),
    ),
  ],
  clientSecret: 'postgresql-password',
  nixos: (s) => [
    bind(
      ['services', 'postgresql'],
      attrs([
        bind('enable', true),
        ...s.only(s.isRemote, bind('enableTCPIP', true)),
        bind(
          'ensureDatabases',
          s.each(s.clientDomains, ({ role }) => role),
        ),
        bind(
          'ensureUsers',
          s.each(s.clientDomains, ({ role }) => ({ name: role, ensureDBOwnership: true })),
        ),
        ...s.only(s.any(s.remoteClients), bind('authentication', hostRules(s))),
        bind(['settings', 'port'], s.port),
      ]),
    ),
    ...s.only(
      s.any(s.passwordClients),
      bind(['systemd', 'services', text`${s.instance}-passwords`], passwords(s), {
        blankBefore: true,
      }),
    ),
  ],
  tools: ['postgresql'],
});

const url = (c: Connection, database: Name) =>
  c.ifSocket(
    text`postgresql:///${database}?host=/run/postgresql&port=${call('toString', c.port)}`,
    text`postgresql://${c.role}@${c.endpoint}/${database}`,
  );

/** Quotes keep a database that is called `all` from meaning all databases. */
const hostRules = (s: ServiceScope) =>
  s.eachLine(
    s.remoteClients,
    ({ role, range }: Client) => text`host "${role}" "${role}" ${range} scram-sha-256`,
  );

/** `ensureUsers` sets no password: a unit does, from a file that is no part of the store. */
const passwords = (s: ServiceScope) =>
  attrs([
    bind('description', text`Passwords of the PostgreSQL roles of ${s.instance}`),
    // The setup makes the roles; the target is what clients on the same machine wait for.
    bind('wantedBy', ['postgresql.target']),
    bind('before', ['postgresql.target']),
    bind('requires', ['postgresql-setup.service']),
    bind('after', ['postgresql-setup.service']),
    bind('path', list([ref('config', 'services', 'postgresql', 'package')])),
    bind('environment', { PGPORT: call('toString', s.port) }),
    bind(
      'script',
      s.eachLine(s.passwordClients, ({ role }: Client) =>
        string([
          "psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'\n",
          text`\\set password \`cat "$CREDENTIALS_DIRECTORY/${role}"\`\n`,
          text`ALTER ROLE "${role}" PASSWORD :'password';\n`,
          'SQL',
        ]),
      ),
    ),
    bind(
      'serviceConfig',
      s.hardened(
        bind('Type', 'oneshot'),
        bind('RemainAfterExit', true),
        bind('DynamicUser', false),
        bind('User', 'postgres'),
        bind(
          'LoadCredential',
          s.each(
            s.passwordClients,
            ({ role, domain }: Client) => text`${role}:/run/secrets/${domain}/postgresql-password`,
          ),
        ),
      ),
    ),
  ]);
