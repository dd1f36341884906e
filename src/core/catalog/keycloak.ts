import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { PGPORT, SERVER_PORT } from './server-port.ts';
import type { Size } from './sizes.ts';

/** The rest is for what Java has beside its heap; as in Keycloak's own containers. */
const HEAP: Size = { of: 'memory', parts: [{ times: 7, by: 10 }], least: 256, unknown: 512 };

/**
 * With a PostgreSQL server among its dependencies it uses its domain's database there; else
 * NixOS makes one beside it.
 *
 * @see https://search.nixos.org/options?query=services.keycloak
 */
export const keycloak = defineServiceKind({
  kind: 'keycloak',
  title: 'Keycloak',
  description: 'Accounts and single sign-on: OpenID Connect, OAuth and SAML',
  aliases: ['iam', 'sso', 'oidc'],
  role: 'identity',
  icon: 'M8 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 12h9M18 12v4M15 12v3',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(8080),
    hostname: setting.text(
      'localhost',
      { title: 'Host name', description: 'Name under which browsers reach it.' },
      /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i,
    ),
    max_memory: setting.sized(HEAP, 256, 1_048_576, {
      title: 'Heap',
      unit: 'MiB',
      description: '0: seven tenths of its share of the memory.',
    }),
    environment_file: setting.secret({
      title: 'Environment file',
      description: 'Holds KC_BOOTSTRAP_ADMIN_USERNAME and KC_BOOTSTRAP_ADMIN_PASSWORD.',
      variables: ['KC_BOOTSTRAP_ADMIN_USERNAME', 'KC_BOOTSTRAP_ADMIN_PASSWORD'],
    }),
    database_password_file: setting.secret({
      title: 'Database password file',
      description: 'The password that its domain has in the PostgreSQL that it depends on.',
      sharedWith: 'postgresql',
    }),
  }),
  port: ownPort,
  unit: () => 'keycloak.service',
  prefix: 'OIDC',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'keycloak'],
      attrs([
        bind('enable', true),
        bind(
          'settings',
          attrs([
            bind('hostname', s.setting('hostname')),
            bind('http-enabled', true),
            bind('http-host', s.bind),
            bind('http-port', s.port),
            bind('proxy-headers', 'xforwarded'),
          ]),
        ),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'keycloak', 'database'],
      s.first(
        s.providers('postgresql'),
        (one) =>
          attrs([
            bind('createLocally', false),
            bind('host', one.address),
            bind('port', one.port),
            bind('name', one.role),
            bind('username', one.role),
            bind('useSSL', false),
            bind('passwordFile', s.secret('database_password_file')),
          ]),
        attrs([
          bind('port', SERVER_PORT),
          bind('passwordFile', s.secret('database_password_file')),
        ]),
      ),
    ),
    bind(
      ['systemd', 'services', 'keycloak'],
      attrs([
        bind(['environment', 'JAVA_OPTS_KC_HEAP'], text`-Xms64m -Xmx${s.text('max_memory')}m`),
        bind(['serviceConfig', 'EnvironmentFile'], s.secret('environment_file')),
      ]),
    ),
    ...s.only(
      s.none(s.providers('postgresql')),
      bind(['systemd', 'services', 'keycloakPostgreSQLInit', 'environment', 'PGPORT'], PGPORT),
    ),
  ],
  tools: ['curl'],
});
