import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { PGPORT } from './server-port.ts';

/** @see https://search.nixos.org/options?query=services.hydra */
export const hydra = defineServiceKind({
  kind: 'hydra',
  title: 'Hydra',
  description: 'Builds Nix projects whenever they change, with a database beside it',
  aliases: ['ci', 'continuous-integration'],
  role: 'application',
  icon: 'M12 20v-6M12 14L5 9M12 14l7-5M12 14V6M5 9V6M19 9V6M8 20h8',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(3000),
    url: setting.text(
      'http://localhost:3000',
      { title: 'Address', description: 'Under which browsers reach it.' },
      /^https?:\/\/[^\s"\\$]+$/,
    ),
    sender: setting.text(
      'hydra@localhost',
      { title: 'Sender', description: 'E-mail address of its messages.' },
      /^[^\s@"\\$]+@[^\s@"\\$]+$/,
    ),
    substitutes: setting.boolean(true, {
      title: 'Substitutes',
      description: 'Fetches from binary caches what they have.',
    }),
    minimum_disk: setting.integer(5, 0, 100_000, {
      title: 'Free disk at least',
      unit: 'GiB',
      description: 'With less it builds nothing.',
    }),
  }),
  port: ownPort,
  unit: () => 'hydra-server.service',
  findsBeside: ['postgresql'],
  prefix: 'HYDRA',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'hydra'],
      attrs([
        bind('enable', true),
        bind('hydraURL', s.setting('url')),
        bind('notificationSender', s.setting('sender')),
        bind('listenHost', s.when(s.bindsIpv6, '*', s.bind)),
        bind('port', s.port),
        bind('useSubstitutes', s.setting('substitutes')),
        bind('minimumDiskFree', s.setting('minimum_disk')),
        bind(['extraEnv', 'PGPORT'], PGPORT, {
          comment: ['The database is in the PostgreSQL of the machine, whatever its port.'],
        }),
      ]),
    ),
  ],
  afterwards: '`hydra-create-user <name> --role admin --password-prompt`, as the user hydra',
  tools: ['curl'],
});
