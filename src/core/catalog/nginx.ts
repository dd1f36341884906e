import * as z from 'zod';
import { attrs, bind, type Nix, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';

/** @see https://search.nixos.org/options?query=services.nginx.virtualHosts */
export const nginx = defineServiceKind({
  kind: 'nginx',
  title: 'Nginx',
  description: 'Web server and reverse proxy for what it depends on',
  aliases: ['reverse-proxy'],
  role: 'gateway',
  icon: 'M12 2l9 5v10l-9 5-9-5V7zM9 16V8l6 8V8',
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
  unit: () => 'nginx.service',
  prefix: 'PROXY',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'nginx'],
      attrs([
        bind('enable', true),
        bind('recommendedGzipSettings', true),
        bind('recommendedOptimisation', true),
        bind('recommendedProxySettings', true),
        bind(
          ['virtualHosts', s.instance],
          attrs([
            ...s.only(s.isSet('server_name'), bind('serverName', s.setting('server_name'))),
            bind('listen', s.listOf([at(s, s.bindHost), [s.bindsIpv6, at(s, '0.0.0.0')]])),
            bind('extraConfig', text`client_max_body_size ${s.text('max_body')}m;`),
            bind(
              'locations',
              s.merged(
                attrs([
                  bind(
                    ['/'],
                    s.first(s.providers(), ({ endpoint }) => proxy(text`http://${endpoint}`), {
                      return: '404',
                    }),
                  ),
                ]),
                s.eachBinding(s.rest(s.providers()), ({ name, endpoint }) =>
                  bind([text`/${name}/`], proxy(text`http://${endpoint}/`)),
                ),
              ),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['curl'],
});

const at = (s: ServiceScope, address: Nix) => attrs([bind('addr', address), bind('port', s.port)]);

/** By default Nginx passes no WebSockets on, without which dashboards stay empty. */
const proxy = (proxyPass: Nix) => ({ proxyPass, proxyWebsockets: true });
