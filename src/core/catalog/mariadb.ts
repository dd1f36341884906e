import * as z from 'zod';
import { attrs, bind, list, ref, string, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Client, ServiceScope } from './scope.ts';
import type { Size } from './sizes.ts';

const CONNECTIONS: Size = { of: 'clients', each: 20, and: 10, least: 151 };
const POOL: Size = { of: 'memory', parts: [{ times: 7, by: 10 }], least: 32, unknown: 128 };

const MEBIBYTE = 1024 * 1024;

/**
 * One server per host; every domain that uses it has a database and a user of its own name.
 * Local applications are known by their Unix user, everybody else by a password.
 *
 * @see https://search.nixos.org/options?query=services.mysql
 */
export const mariadb = defineServiceKind({
  kind: 'mariadb',
  title: 'MariaDB',
  description: 'Relational database that speaks the MySQL protocol',
  aliases: ['mysql', 'maria'],
  role: 'data',
  icon: 'M3 18c5 1 6-3 9-7s5-6 9-6c-1 2-1 3 0 5-3 0-4 2-5 5s-3 4-6 4',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(3306),
    max_connections: setting.sized(CONNECTIONS, 10, 100_000, {
      title: 'Connections at most',
      description: '0: twenty for each service that uses it, and ten; at least 151.',
    }),
    max_memory: setting.sized(POOL, 5, 1_048_576, {
      title: 'Buffer pool',
      unit: 'MiB',
      description: '0: seven tenths of its share of the memory.',
    }),
  }),
  port: ownPort,
  unit: () => 'mysql.service',
  prefix: 'MYSQL',
  peer: true,
  connection: (c) => ({
    variables: [
      {
        name: c.variable('URL'),
        value: c.ifSocket(
          text`mysql://${c.role}@localhost/${c.role}?socket=/run/mysqld/mysqld.sock`,
          text`mysql://${c.role}@${c.endpoint}/${c.role}`,
        ),
      },
    ],
    secrets: [
      {
        when: c.needsPassword,
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/mariadb-password`,
        content: text`password of the MariaDB user ${c.role}`,
      },
    ],
  }),
  clientSecret: 'mariadb-password',
  nixos: (s) => [
    bind(
      ['services', 'mysql'],
      attrs([
        bind('enable', true),
        bind(
          'ensureDatabases',
          s.each(s.clientDomains, ({ role }) => role),
        ),
        bind(
          'ensureUsers',
          s.each(s.clientDomains, ({ role }) =>
            attrs([
              bind('name', role),
              // The module has a shell say this in double quotes: there, backticks would run a program.
              bind(['ensurePermissions', text`\\\`${role}\\\`.*`], 'ALL PRIVILEGES'),
            ]),
          ),
        ),
      ]),
    ),
    ...s.only(
      s.any(s.passwordClients),
      bind(['systemd', 'services', text`${s.instance}-passwords`], passwords(s), {
        blankBefore: true,
      }),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'mysql'],
      attrs([
        bind('package', ref('pkgs', 'mariadb')),
        bind(
          ['settings', 'mysqld'],
          attrs([
            bind('bind-address', s.bind),
            bind('port', s.port),
            bind('max_connections', s.setting('max_connections')),
            bind('innodb_buffer_pool_size', s.scaled('max_memory', MEBIBYTE)),
            bind('skip-name-resolve', 1, {
              comment: ['Else 127.0.0.1 is localhost, whose users are known by their socket.'],
            }),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['mariadb'],
});

/** `ensureUsers` sets no password: a unit does, from a file that is no part of the store. */
const passwords = (s: ServiceScope) =>
  attrs([
    bind('description', text`Passwords of the MariaDB users of ${s.instance}`),
    bind('wantedBy', ['multi-user.target']),
    bind('requires', ['mysql.service']),
    bind('after', ['mysql.service']),
    bind('path', list([ref('config', 'services', 'mysql', 'package')])),
    bind(
      'script',
      s.eachLine(s.passwordClients, ({ role }: Client) =>
        string([
          text`password=$(<"$CREDENTIALS_DIRECTORY/${role}")\n`,
          "password=${password//\\'/\\'\\'}\n",
          'mariadb --batch <<SQL\n',
          "SET sql_mode = 'NO_BACKSLASH_ESCAPES';\n",
          text`CREATE USER IF NOT EXISTS '${role}'@'%';\n`,
          text`ALTER USER '${role}'@'%' IDENTIFIED BY '$password';\n`,
          text`GRANT ALL PRIVILEGES ON \\\`${role}\\\`.* TO '${role}'@'%';\n`,
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
        bind('User', 'mysql'),
        bind('PrivateUsers', false, {
          comment: ['The server knows its administrator by the Unix user.'],
        }),
        bind(
          'LoadCredential',
          s.each(
            s.passwordClients,
            ({ role, domain }: Client) => text`${role}:/run/secrets/${domain}/mariadb-password`,
          ),
        ),
      ),
    ),
  ]);
