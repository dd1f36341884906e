import { text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort } from './fields.ts';
import { forgeDatabase, forgeOptions, forgeSettings } from './forge.ts';

/** @see https://search.nixos.org/options?query=services.forgejo */
export const forgejo = defineServiceKind({
  kind: 'forgejo',
  title: 'Forgejo',
  description: 'Git repositories with issues and reviews, made by its community',
  aliases: ['codeberg'],
  role: 'application',
  icon: 'M7 20V9a5 5 0 0 1 5-5h4M7 20v-3a5 5 0 0 1 5-5h4M18 4h.010M18 12h.010M7 20h.010',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: forgeSettings,
  port: ownPort,
  unit: () => 'forgejo.service',
  prefix: 'GIT',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [forgeOptions(s, 'forgejo')],
  nixosHost: (s) => forgeDatabase(s, 'forgejo', s.secret('database_password_file')),
  afterwards:
    '`forgejo --work-path /var/lib/forgejo admin user create --admin`, as the user forgejo',
  tools: ['git'],
});
