import { bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort } from './fields.ts';
import { forgeDatabase, forgeOptions, forgeSettings } from './forge.ts';

/** @see https://search.nixos.org/options?query=services.gitea */
export const gitea = defineServiceKind({
  kind: 'gitea',
  title: 'Gitea',
  description: 'Git repositories with issues, reviews and packages',
  aliases: ['git', 'forge'],
  role: 'application',
  icon: 'M5 8h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 9h2a2 2 0 0 1 0 5h-2M8 5v.010M12 5v.010',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: forgeSettings,
  port: ownPort,
  unit: () => 'gitea.service',
  prefix: 'GIT',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [forgeOptions(s, 'gitea')],
  nixosHost: (s) => [
    ...forgeDatabase(s, 'gitea', '/run/credentials/gitea.service/database'),
    ...s.only(
      s.any(s.providers('postgresql')),
      bind(
        ['systemd', 'services', 'gitea', 'serviceConfig', 'LoadCredential'],
        [text`database:${s.secret('database_password_file')}`],
        { comment: ['Gitea reads the password as a user who may not enter where it lies.'] },
      ),
    ),
  ],
  afterwards: '`gitea --work-path /var/lib/gitea admin user create --admin`, as the user gitea',
  tools: ['git'],
});
