import * as z from 'zod';
import { attrs, bind, indented, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.caddy.virtualHosts */
export const caddy = defineServiceKind({
  kind: 'caddy',
  title: 'Caddy',
  description: 'Web server and reverse proxy with a short configuration, for what it depends on',
  aliases: ['caddyserver'],
  role: 'gateway',
  icon: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3M12 15v2',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(80),
    server_name: setting.text(
      '',
      { title: 'Server name', description: 'Host name that it answers to; empty for any.' },
      /^([a-z0-9*]([a-z0-9.*-]{0,252}[a-z0-9])?)?$/i,
    ),
    max_body: setting.integer(10, 1, 10_240, { title: 'Largest request', unit: 'MiB' }),
  }),
  port: ownPort,
  unit: () => 'caddy.service',
  prefix: 'PROXY',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'caddy'],
      attrs([
        bind('enable', true),
        bind(
          ['virtualHosts', s.instance],
          attrs([
            bind('hostName', text`http://${s.text('server_name')}:${s.portText}`),
            bind('listenAddresses', [s.bindHost]),
            bind('logFormat', text`output file /var/log/caddy/access-${s.instance}.log`),
            bind(
              'extraConfig',
              indented([
                'request_body {\n  max_size ',
                s.text('max_body'),
                'MiB\n}\n',
                s.eachLine(
                  s.rest(s.providers()),
                  ({ name, endpoint }) =>
                    text`handle_path /${name}/* {\n  reverse_proxy ${endpoint}\n}`,
                ),
                'handle {\n  ',
                s.first(
                  s.providers(),
                  ({ endpoint }) => text`reverse_proxy ${endpoint}`,
                  'respond 404',
                ),
                '\n}\n',
              ]),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['curl'],
});
