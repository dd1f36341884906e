import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.prometheus.exporters.nginx */
export const nginxExporter = defineServiceKind({
  kind: 'nginx-exporter',
  title: 'Nginx exporter',
  description: 'Metrics of the Nginx server on its machine',
  aliases: ['prometheus-nginx-exporter'],
  role: 'observability',
  icon: 'M9 3l6 3v6l-6 3-6-3V6zM7 11V7l4 4V7M13 19l3-4 2 2 3-5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({ port: setting.port(9113) }),
  port: ({ port }) => port as number,
  unit: () => 'prometheus-nginx-exporter.service',
  prefix: 'NGINX_EXPORTER',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}/metrics` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'prometheus', 'exporters', 'nginx'],
      attrs([
        bind('enable', true),
        bind('listenAddress', s.bindHost),
        bind('port', s.port),
        bind('scrapeUri', 'http://localhost/nginx_status'),
      ]),
    ),
    bind(['services', 'nginx', 'statusPage'], true),
  ],
  tools: ['curl'],
});
