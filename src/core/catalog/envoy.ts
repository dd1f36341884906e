import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { replaced } from './replaced.ts';
import type { Connection, ServiceScope } from './scope.ts';

const TYPES = 'type.googleapis.com/envoy.extensions.filters';

/** @see https://www.envoyproxy.io/docs/envoy/latest/configuration/overview/examples */
export const envoy = defineServiceKind({
  kind: 'envoy',
  title: 'Envoy',
  description: 'Programmable proxy for HTTP and gRPC, for what it depends on',
  aliases: ['envoy-proxy'],
  role: 'gateway',
  icon: 'M4 8l8-5 8 5-8 5zM4 8v8l8 5 8-5V8M12 13v8',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(10_000),
    timeout: setting.integer(15, 1, 3600, { title: 'Timeout of a request', unit: 's' }),
  }),
  port: ownPort,
  unit: () => 'envoy.service',
  prefix: 'PROXY',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'envoy'],
      attrs([
        bind('enable', true),
        bind(
          ['settings', 'static_resources'],
          attrs([
            bind('listeners', list([listener(s)])),
            bind(
              'clusters',
              s.each(s.providers(), (one) => cluster(s, one)),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['curl'],
});

const clusterName = (s: ServiceScope, { path }: Connection) =>
  text`${s.instance}.${replaced(path, '/', '.')}`;

const cluster = (s: ServiceScope, one: Connection) =>
  attrs([
    bind('name', clusterName(s, one)),
    bind('type', 'STRICT_DNS'),
    bind(
      'load_assignment',
      attrs([
        bind('cluster_name', clusterName(s, one)),
        bind(
          'endpoints',
          list([
            attrs([
              bind(
                'lb_endpoints',
                list([
                  attrs([
                    bind(
                      ['endpoint', 'address', 'socket_address'],
                      attrs([bind('address', one.address), bind('port_value', one.port)]),
                    ),
                  ]),
                ]),
              ),
            ]),
          ]),
        ),
      ]),
    ),
  ]);

const route = (s: ServiceScope, one: Connection, below: 'root' | 'name') =>
  attrs([
    bind(['match', 'prefix'], below === 'root' ? '/' : text`/${one.name}/`),
    bind(
      'route',
      attrs([
        bind('cluster', clusterName(s, one)),
        bind('timeout', text`${s.text('timeout')}s`),
        ...(below === 'root' ? [] : [bind('prefix_rewrite', '/')]),
      ]),
    ),
  ]);

const listener = (s: ServiceScope) =>
  attrs([
    bind('name', s.instance),
    bind(
      ['address', 'socket_address'],
      attrs([
        bind('address', s.bind),
        ...s.only(s.bindsIpv6, bind('ipv4_compat', true)),
        bind('port_value', s.port),
      ]),
    ),
    bind(
      'filter_chains',
      list([
        attrs([
          bind(
            'filters',
            list([
              attrs([
                bind('name', 'envoy.filters.network.http_connection_manager'),
                bind('typed_config', connectionManager(s)),
              ]),
            ]),
          ),
        ]),
      ]),
    ),
  ]);

const connectionManager = (s: ServiceScope) =>
  attrs([
    bind(['@type'], `${TYPES}.network.http_connection_manager.v3.HttpConnectionManager`),
    bind('stat_prefix', s.instance),
    bind(
      'http_filters',
      list([
        attrs([
          bind('name', 'envoy.filters.http.router'),
          bind(['typed_config', '@type'], `${TYPES}.http.router.v3.Router`),
        ]),
      ]),
    ),
    bind(
      'route_config',
      attrs([
        bind('name', s.instance),
        bind(
          'virtual_hosts',
          list([
            attrs([
              bind('name', s.instance),
              bind('domains', ['*']),
              bind(
                'routes',
                s.joined(
                  s.each(s.rest(s.providers()), (one) => route(s, one, 'name')),
                  list([base(s)]),
                ),
              ),
            ]),
          ]),
        ),
      ]),
    ),
  ]);

const base = (s: ServiceScope) =>
  s.first(
    s.providers(),
    (one) => route(s, one, 'root'),
    attrs([bind(['match', 'prefix'], '/'), bind(['direct_response', 'status'], 404)]),
  );
