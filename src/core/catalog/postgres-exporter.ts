import * as z from 'zod';
import { attrs, bind, call, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * It asks the server of its own machine, over the socket and as its administrator.
 *
 * @see https://search.nixos.org/options?query=services.prometheus.exporters.postgres
 */
export const postgresExporter = defineServiceKind({
  kind: 'postgres-exporter',
  title: 'PostgreSQL exporter',
  description: 'Metrics of the PostgreSQL server on its machine',
  aliases: ['prometheus-postgres-exporter', 'postgresql-exporter'],
  role: 'observability',
  icon: 'M4 6c0-3 12-3 12 0s-12 3-12 0v9c0 2 6 3 8 2M14 19l3-4 2 2 3-5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({ port: setting.port(9187) }),
  port: ownPort,
  unit: () => 'prometheus-postgres-exporter.service',
  findsBeside: ['postgresql'],
  prefix: 'POSTGRES_EXPORTER',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}/metrics` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus', 'exporters', 'postgres'],
      attrs([
        bind('enable', true),
        bind('listenAddress', s.bindHost),
        bind('port', s.port),
        bind('runAsLocalSuperUser', true),
        bind(
          'dataSourceName',
          text`user=postgres database=postgres host=/run/postgresql port=${s.first(
            s.providers('postgresql'),
            ({ port }) => call('toString', port),
            '5432',
          )} sslmode=disable`,
        ),
      ]),
    ),
  ],
  tools: ['curl'],
});
