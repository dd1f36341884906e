import * as z from 'zod';
import { attrs, bind, call, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * The master key comes from an environment file of the unit: the options for it changed between
 * releases.
 *
 * @see https://www.meilisearch.com/docs/learn/self_hosted/configure_meilisearch_at_launch
 */
export const meilisearch = defineServiceKind({
  kind: 'meilisearch',
  title: 'Meilisearch',
  description: 'Search engine that forgives typing errors, over HTTP',
  aliases: ['meili'],
  role: 'data',
  icon: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12M14.500 14.500L20 20M8 11l2-3 2 3',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(7700),
    environment_file: setting.secret({
      title: 'Environment file',
      description: 'Holds MEILI_MASTER_KEY, at least 16 bytes.',
      variables: ['MEILI_MASTER_KEY'],
    }),
  }),
  port: ownPort,
  unit: () => 'meilisearch.service',
  prefix: 'MEILISEARCH',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
    secrets: [
      {
        variable: c.variable('API_KEY_FILE'),
        file: c.file('api-key'),
        path: text`/run/secrets/${c.clientDomain}/meilisearch-api-key`,
        content: 'API key for Meilisearch',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'meilisearch'],
      attrs([bind('enable', true), bind('listenAddress', s.bindHost), bind('listenPort', s.port)]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['systemd', 'services', 'meilisearch'],
      attrs([
        bind(['environment', 'MEILI_ENV'], call('lib.mkForce', 'production')),
        bind(['serviceConfig', 'EnvironmentFile'], s.secret('environment_file')),
      ]),
    ),
  ],
  afterwards:
    'an API key for each domain that uses it: `GET /keys` with the master key lists those that it made',
  tools: ['curl'],
});
