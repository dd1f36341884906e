import * as z from 'zod';
import { attrs, bind, type Nix, text } from '../nix/build.ts';
import type { Bind, Binding } from '../nix/syntax.ts';
import { setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';

/** What Gitea and its fork Forgejo have in common: their settings. */
export const forgeSettings = z.object({
  port: setting.port(3000),
  domain: setting.text(
    'localhost',
    { title: 'Host name', description: 'Name under which browsers and git reach it.' },
    /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i,
  ),
  url: setting.text(
    '',
    {
      title: 'Address',
      description: 'Under which browsers reach it, behind a gateway; empty for host name and port.',
    },
    /^(https?:\/\/[^\s"\\$]+)?$/,
  ),
  registration: setting.boolean(false, {
    title: 'Registration',
    description: 'Lets anybody make an account.',
  }),
  large_files: setting.boolean(true, { title: 'Large files', description: 'Git LFS.' }),
  database_password_file: setting.secret({
    title: 'Database password file',
    description: 'The password that its domain has in the PostgreSQL that it depends on.',
    needs: 'postgresql',
    sharedWith: 'postgresql',
  }),
});

/** Options of a forge. */
export const forgeOptions = (s: ServiceScope, module: 'gitea' | 'forgejo'): Bind =>
  bind(
    ['services', module],
    attrs([
      bind('enable', true),
      ...s.only(s.equals('large_files', true), bind(['lfs', 'enable'], true)),
      bind(
        'settings',
        attrs([
          bind(
            'server',
            attrs([
              bind('DOMAIN', s.setting('domain')),
              bind('HTTP_ADDR', s.bind),
              bind('HTTP_PORT', s.port),
              bind(
                'ROOT_URL',
                s.when(
                  s.isSet('url'),
                  s.setting('url'),
                  text`http://${s.text('domain')}:${s.portText}/`,
                ),
              ),
            ]),
          ),
          bind(
            'service',
            attrs([
              bind('DISABLE_REGISTRATION', s.when(s.equals('registration', true), false, true)),
            ]),
          ),
        ]),
      ),
    ]),
  );

/**
 * Its database: with a PostgreSQL server among its dependencies its domain's there, else an SQLite
 * file. `passwordFile` is where the module looks for the password.
 */
export const forgeDatabase = (
  s: ServiceScope,
  module: 'gitea' | 'forgejo',
  passwordFile: Nix,
): readonly Binding[] =>
  s.only(
    s.any(s.providers('postgresql')),
    bind(
      ['services', module, 'database'],
      s.first(
        s.providers('postgresql'),
        (one) =>
          attrs([
            bind('type', 'postgres'),
            bind('createDatabase', false),
            bind('host', one.address),
            bind('port', one.port),
            bind('name', one.role),
            bind('user', one.role),
            bind('passwordFile', passwordFile),
          ]),
        attrs([]),
      ),
    ),
  );
