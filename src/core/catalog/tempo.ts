import * as z from 'zod';
import { attrs, binary, bind, call, ref, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { digits } from './digits.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';

/**
 * Its `compactor` is gone in version 3, which refuses what it does not know: how long traces stay is
 * said among the overrides, which 2 and 3 both read. The parts that are new in 3 would write below
 * `/var/tempo`, where the unit may not.
 *
 * @see https://grafana.com/docs/tempo/latest/configuration/
 */
export const tempo = defineServiceKind({
  kind: 'tempo',
  title: 'Tempo',
  description: 'Store of traces, which programs send by OpenTelemetry and Grafana shows',
  aliases: ['grafana-tempo', 'traces', 'tracing'],
  role: 'observability',
  icon: 'M3 6h10M7 12h10M11 18h10M13 6v6M17 12v6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(4318, { title: 'Port for traces', description: 'OpenTelemetry over HTTP.' }),
    query_port: setting.port(3200, {
      title: 'Query port',
      description: 'Listens on loopback only: for a Grafana on the same machine.',
    }),
    grpc_port: setting.port(9095, { title: 'gRPC port', description: 'Listens on loopback only.' }),
    retention: setting.integer(14, 1, 3650, { title: 'Retention', unit: 'days' }),
  }),
  port: ownPort,
  unit: () => 'tempo.service',
  prefix: 'OTEL_EXPORTER_OTLP',
  connection: (c) => ({
    variables: [{ name: c.variable('ENDPOINT'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'tempo'],
      attrs([
        bind('enable', true),
        bind('settings', binary(settings(s), '//', call('lib.optionalAttrs', isVersion3, PATHS))),
      ]),
    ),
  ],
  tools: ['curl'],
});

const isVersion3 = call('lib.versionAtLeast', ref('pkgs', 'tempo', 'version'), '3');

const PATHS = {
  backend_scheduler: { local_work_path: '/var/lib/tempo/backend-scheduler' },
  live_store: {
    shutdown_marker_dir: '/var/lib/tempo/live-store/shutdown-marker',
    wal: { path: '/var/lib/tempo/live-store/traces' },
  },
};

const settings = (s: ServiceScope) =>
  attrs([
    bind(
      'server',
      attrs([
        bind('http_listen_address', '127.0.0.1'),
        bind('http_listen_port', s.setting('query_port')),
        bind('grpc_listen_address', '127.0.0.1'),
        bind('grpc_listen_port', s.setting('grpc_port')),
      ]),
    ),
    bind(['distributor', 'receivers', 'otlp', 'protocols', 'http', 'endpoint'], s.listen),
    bind(
      ['overrides', 'defaults', 'compaction', 'block_retention'],
      text`${digits(s.scaled('retention', 24))}h`,
    ),
    bind(['storage', 'trace'], {
      backend: 'local',
      local: { path: '/var/lib/tempo/traces' },
      wal: { path: '/var/lib/tempo/wal' },
    }),
    bind(['usage_report', 'reporting_enabled'], false),
  ]);
