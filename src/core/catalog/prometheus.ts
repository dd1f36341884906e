import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.prometheus */
export const prometheus = defineServiceKind({
  kind: 'prometheus',
  title: 'Prometheus',
  description: 'Collects the metrics of what it depends on, from /metrics',
  aliases: [],
  role: 'observability',
  icon: 'M12 3c1 3 5 5 5 9H7c0-3 2-4 2-6 1 1 2 1 3-3M6 16h12M8 20h8',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9090),
    retention: setting.integer(15, 1, 3650, { title: 'Retention', unit: 'days' }),
    interval: setting.integer(30, 1, 3600, { title: 'Scrape interval', unit: 's' }),
  }),
  port: ownPort,
  unit: () => 'prometheus.service',
  prefix: 'PROMETHEUS',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus'],
      attrs([
        bind('enable', true),
        bind('listenAddress', s.bindHost),
        bind('port', s.port),
        bind('retentionTime', text`${s.text('retention')}d`),
        bind(['globalConfig', 'scrape_interval'], text`${s.text('interval')}s`),
        bind(
          'scrapeConfigs',
          s.each(s.groups(), ({ name, members }) => ({
            job_name: name,
            static_configs: [{ targets: s.each(members, ({ endpoint }) => endpoint) }],
          })),
        ),
        ...s.only(
          s.any(s.providers('alertmanager')),
          bind(
            'alertmanagers',
            s.each(s.providers('alertmanager'), ({ endpoint }) => ({
              static_configs: [{ targets: [endpoint] }],
            })),
          ),
        ),
      ]),
    ),
  ],
  tools: [],
});
