import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.prometheus.exporters.redis */
export const redisExporter = defineServiceKind({
  kind: 'redis-exporter',
  title: 'Redis exporter',
  description: 'Metrics of the first Redis server that it depends on',
  aliases: ['prometheus-redis-exporter'],
  role: 'observability',
  icon: 'M10 3L3 6l7 3 7-3zM3 10l7 3 4-2M3 14l7 3M13 19l3-4 2 2 3-5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9121),
    environment_file: setting.secret({
      title: 'Environment file',
      description: 'Holds REDIS_PASSWORD.',
      variables: ['REDIS_PASSWORD'],
      sharedWith: 'redis',
    }),
  }),
  port: ownPort,
  unit: () => 'prometheus-redis-exporter.service',
  prefix: 'REDIS_EXPORTER',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}/metrics` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus', 'exporters', 'redis'],
      attrs([bind('enable', true), bind('listenAddress', s.bindHost), bind('port', s.port)]),
    ),
  ],
  nixosHost: (s) => [
    ...s.only(
      s.any(s.providers('redis')),
      bind(
        ['services', 'prometheus', 'exporters', 'redis', 'extraFlags'],
        list([
          text`--redis.addr=redis://${s.first(s.providers('redis'), (one) => one.endpoint, '')}`,
        ]),
      ),
    ),
    bind(
      ['systemd', 'services', 'prometheus-redis-exporter', 'serviceConfig', 'EnvironmentFile'],
      s.secret('environment_file'),
    ),
  ],
  tools: ['curl'],
});
