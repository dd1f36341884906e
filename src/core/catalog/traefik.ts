import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { replaced } from './replaced.ts';
import type { Name } from './scope.ts';

/** @see https://search.nixos.org/options?query=services.traefik */
export const traefik = defineServiceKind({
  kind: 'traefik',
  title: 'Traefik',
  description: 'Reverse proxy with routers and middlewares, for what it depends on',
  aliases: ['traefik-proxy'],
  role: 'gateway',
  icon: 'M12 12m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0M12 3v6M12 15v6M4 8l5 3M15 13l5 3M20 8l-5 3M9 13l-5 3',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(80),
    server_name: setting.text(
      '',
      { title: 'Server name', description: 'Host name that it answers to; empty for any.' },
      /^([a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?)?$/i,
    ),
  }),
  port: ownPort,
  unit: () => 'traefik.service',
  prefix: 'PROXY',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => {
    const host = s.when(s.isSet('server_name'), text`Host(\`${s.text('server_name')}\`) && `, '');
    return [
      bind(
        ['services', 'traefik'],
        attrs([
          bind('enable', true),
          bind(
            'staticConfigOptions',
            attrs([
              bind('global', { checkNewVersion: false, sendAnonymousUsage: false }),
              bind(['entryPoints', s.instance, 'address'], s.listen),
            ]),
          ),
          ...s.only(
            s.any(s.providers()),
            bind(
              ['dynamicConfigOptions', 'http'],
              attrs([
                bind(
                  'routers',
                  s.merged(
                    s.first(
                      s.providers(),
                      (one) =>
                        attrs([
                          bind(
                            [s.instance],
                            attrs([
                              bind('rule', text`${host}PathPrefix(\`/\`)`),
                              bind('entryPoints', [s.instance]),
                              bind('service', text`${s.instance}-${flat(one.path)}`),
                            ]),
                          ),
                        ]),
                      attrs([]),
                    ),
                    s.eachBinding(s.rest(s.providers()), ({ name, path }) =>
                      bind(
                        [text`${s.instance}-${flat(path)}`],
                        attrs([
                          bind('rule', text`${host}PathPrefix(\`/${name}/\`)`),
                          bind('entryPoints', [s.instance]),
                          bind('middlewares', [text`${s.instance}-${flat(path)}`]),
                          bind('service', text`${s.instance}-${flat(path)}`),
                        ]),
                      ),
                    ),
                  ),
                ),
                ...s.only(
                  s.any(s.rest(s.providers())),
                  bind(
                    'middlewares',
                    s.eachBinding(s.rest(s.providers()), ({ name, path }) =>
                      bind(
                        [text`${s.instance}-${flat(path)}`, 'stripPrefix', 'prefixes'],
                        [text`/${name}`],
                      ),
                    ),
                  ),
                ),
                bind(
                  'services',
                  s.eachBinding(s.providers(), ({ path, endpoint }) =>
                    bind(
                      [text`${s.instance}-${flat(path)}`, 'loadBalancer', 'servers'],
                      list([{ url: text`http://${endpoint}` }]),
                    ),
                  ),
                ),
              ]),
            ),
          ),
        ]),
      ),
    ];
  },
  tools: ['curl'],
});

/** Names of routers and services know no slash. */
const flat = (path: Name) => replaced(path, '/', '-');
