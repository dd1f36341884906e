import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import type { Bind } from '../nix/syntax.ts';
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
  registration: setting.boolean(false, {
    title: 'Registration',
    description: 'Lets anybody make an account.',
  }),
  large_files: setting.boolean(true, { title: 'Large files', description: 'Git LFS.' }),
});

/**
 * Options of a forge. With a PostgreSQL server among its dependencies it uses its domain's
 * database there; else it keeps an SQLite file.
 */
export const forgeOptions = (s: ServiceScope, module: 'gitea' | 'forgejo'): Bind =>
  bind(
    ['services', module],
    attrs([
      bind('enable', true),
      ...s.only(s.equals('large_files', true), bind(['lfs', 'enable'], true)),
      ...s.only(
        s.any(s.providers('postgresql')),
        bind(
          'database',
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
                bind('passwordFile', `/run/secrets/${one.clientDomain}/postgresql-password`),
              ]),
            attrs([]),
          ),
        ),
      ),
      bind(
        'settings',
        attrs([
          bind(
            'server',
            attrs([
              bind('DOMAIN', s.setting('domain')),
              bind('HTTP_ADDR', s.bind),
              bind('HTTP_PORT', s.port),
              bind('ROOT_URL', text`http://${s.text('domain')}:${s.portText}/`),
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
