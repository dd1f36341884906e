import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.lldap */
export const lldap = defineServiceKind({
  kind: 'lldap',
  title: 'LLDAP',
  description: 'Small directory of users and groups, over LDAP',
  aliases: ['ldap', 'directory'],
  role: 'identity',
  icon: 'M12 3v5M12 8H6v4M12 8h6v4M6 12h.010M18 12h.010M12 8v8M4 16h4v4H4zM10 16h4v4h-4zM16 16h4v4h-4z',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(3890, { title: 'LDAP port' }),
    http_port: setting.port(17_170, {
      title: 'Web port',
      description: 'Its web page, on loopback only.',
    }),
    base_dn: setting.text(
      'dc=example,dc=com',
      { title: 'Base DN' },
      /^[a-z]+=[A-Za-z0-9-]+(,[a-z]+=[A-Za-z0-9-]+)*$/,
    ),
    admin_password_file: setting.secret({
      title: 'Administrator password file',
      description: 'At least eight characters.',
    }),
    jwt_secret_file: setting.secret({ title: 'Token secret file' }),
  }),
  port: ownPort,
  unit: () => 'lldap.service',
  prefix: 'LDAP',
  connection: (c) => ({
    variables: [
      { name: c.variable('URL'), value: text`ldap://${c.endpoint}` },
      { name: c.variable('BASE_DN'), value: c.setting('base_dn') },
    ],
    secrets: [
      {
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: text`/run/secrets/${c.clientDomain}/ldap-password`,
        content: 'password of the LDAP user with whom the domain binds',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'lldap'],
      attrs([
        bind('enable', true),
        bind(
          'settings',
          attrs([
            bind('ldap_host', s.bind),
            bind('ldap_port', s.port),
            bind('ldap_base_dn', s.setting('base_dn')),
            bind('http_host', '127.0.0.1'),
            bind('http_port', s.setting('http_port')),
            bind('ldap_user_pass_file', '/run/credentials/lldap.service/admin'),
            bind('force_ldap_user_pass_reset', 'always'),
          ]),
        ),
        bind(
          'environment',
          { LLDAP_JWT_SECRET_FILE: '/run/credentials/lldap.service/jwt' },
          { comment: ['Among the settings it would give way to one that the module makes.'] },
        ),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['systemd', 'services', 'lldap', 'serviceConfig', 'LoadCredential'],
      [text`admin:${s.secret('admin_password_file')}`, text`jwt:${s.secret('jwt_secret_file')}`],
    ),
  ],
  afterwards: 'a user for each domain that uses it, on its web page',
  tools: ['openldap'],
});
