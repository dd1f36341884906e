import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://grafana.com/docs/loki/latest/configure/ */
export const loki = defineServiceKind({
  kind: 'loki',
  title: 'Loki',
  description: 'Store of logs, which Grafana shows',
  aliases: ['grafana-loki', 'logs'],
  role: 'observability',
  icon: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(3100),
    grpc_port: setting.port(9096, { title: 'gRPC port', description: 'Listens on loopback only.' }),
    retention: setting.integer(30, 1, 3650, { title: 'Retention', unit: 'days' }),
  }),
  port: ownPort,
  unit: () => 'loki.service',
  prefix: 'LOKI',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: () => [bind(['services', 'loki', 'enable'], true)],
  nixosHost: (s) => [
    bind(
      ['services', 'loki', 'configuration'],
      attrs([
        bind('auth_enabled', false),
        bind(
          'server',
          attrs([
            bind('http_listen_address', s.bind),
            bind('http_listen_port', s.port),
            bind('grpc_listen_address', '127.0.0.1'),
            bind('grpc_listen_port', s.setting('grpc_port')),
          ]),
        ),
        bind('common', {
          instance_addr: '127.0.0.1',
          path_prefix: '/var/lib/loki',
          replication_factor: 1,
          ring: { kvstore: { store: 'inmemory' } },
          storage: {
            filesystem: {
              chunks_directory: '/var/lib/loki/chunks',
              rules_directory: '/var/lib/loki/rules',
            },
          },
        }),
        bind(
          ['schema_config', 'configs'],
          list([
            {
              from: '2024-04-01',
              store: 'tsdb',
              object_store: 'filesystem',
              schema: 'v13',
              index: { prefix: 'index_', period: '24h' },
            },
          ]),
        ),
        bind(['limits_config', 'retention_period'], text`${s.text('retention')}d`),
        bind('compactor', {
          working_directory: '/var/lib/loki/compactor',
          retention_enabled: true,
          delete_request_store: 'filesystem',
        }),
        bind(['analytics', 'reporting_enabled'], false),
      ]),
    ),
  ],
  tools: ['curl'],
});
