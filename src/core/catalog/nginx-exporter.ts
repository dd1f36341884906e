import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * NixOS would show the status of Nginx at port 80 of every address, which may be somebody else's, and
 * where a server that listens on loopback alone would answer first: it gets a port of its own.
 *
 * @see https://search.nixos.org/options?query=services.prometheus.exporters.nginx
 */
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
  settings: z.object({
    port: setting.port(9113),
    status_port: setting.port(9112, {
      title: 'Status port',
      description: 'Where Nginx tells how it is, on loopback only.',
    }),
  }),
  port: ownPort,
  unit: () => 'prometheus-nginx-exporter.service',
  findsBeside: ['nginx'],
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
        bind('scrapeUri', text`http://127.0.0.1:${s.text('status_port')}/nginx_status`),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'nginx'],
      attrs([
        bind('statusPage', true),
        bind(
          ['virtualHosts', 'localhost', 'listen'],
          list([attrs([bind('addr', '127.0.0.1'), bind('port', s.setting('status_port'))])]),
        ),
      ]),
    ),
  ],
  tools: ['curl'],
});
