import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/**
 * NixOS 26.05 has no default secret key any more: it comes from a file, read by Grafana itself.
 *
 * @see https://search.nixos.org/options?query=services.grafana
 */
export const grafana = defineServiceKind({
  kind: 'grafana',
  title: 'Grafana',
  description: 'Dashboards over the Prometheus, Loki and Tempo that it depends on',
  aliases: [],
  role: 'observability',
  icon: 'M4 20V4M4 20h16M8 16l3-5 3 3 5-8',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  secretsOwner: 'grafana',
  settings: z.object({
    port: setting.port(3000),
    domain: setting.text(
      'localhost',
      { title: 'Host name', description: 'Name under which browsers reach it.' },
      /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i,
    ),
    admin_password_file: setting.secret({ title: 'Administrator password file' }),
    secret_key_file: setting.secret({ title: 'Secret key file' }),
  }),
  port: ownPort,
  unit: () => 'grafana.service',
  findsBeside: ['tempo'],
  prefix: 'GRAFANA',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'grafana'],
      attrs([
        bind('enable', true),
        bind(
          'settings',
          attrs([
            bind(
              'server',
              attrs([
                bind('domain', s.setting('domain')),
                bind('http_addr', s.bind),
                bind('http_port', s.port),
              ]),
            ),
            bind(
              'security',
              attrs([
                bind('admin_password', text`$__file{${s.secret('admin_password_file')}}`),
                bind('secret_key', text`$__file{${s.secret('secret_key_file')}}`),
              ]),
            ),
          ]),
        ),
        ...s.only(
          s.any(s.providers('prometheus', 'loki', 'tempo')),
          bind(
            'provision',
            attrs([
              bind('enable', true),
              bind(
                ['datasources', 'settings', 'datasources'],
                s.each(s.providers('prometheus', 'loki', 'tempo'), (one) =>
                  attrs([
                    bind('name', one.path),
                    bind('type', one.kind),
                    bind(
                      'url',
                      s.when(
                        one.isKind('tempo'),
                        text`http://127.0.0.1:${one.text('query_port')}`,
                        text`http://${one.endpoint}`,
                      ),
                    ),
                  ]),
                ),
              ),
            ]),
          ),
        ),
      ]),
    ),
  ],
  tools: [],
});
