import * as z from 'zod';
import { attrs, bind, call, indented, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { replaced } from './replaced.ts';
import type { ServiceScope } from './scope.ts';

/** @see https://docs.haproxy.org/ */
export const haproxy = defineServiceKind({
  kind: 'haproxy',
  title: 'HAProxy',
  description: 'Load balancer that spreads connections over what it depends on',
  aliases: ['load-balancer', 'lb'],
  role: 'gateway',
  icon: 'M3 12h6M9 12l8-6M9 12h8M9 12l8 6M19 6h.010M19 12h.010M19 18h.010',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(80),
    mode: setting.choice(['http', 'tcp'], { title: 'Mode' }),
    balance: setting.choice(['roundrobin', 'leastconn', 'source'], { title: 'Balance' }),
    max_connections: setting.integer(2000, 1, 1_000_000, { title: 'Connections at most' }),
  }),
  port: ownPort,
  unit: () => 'haproxy.service',
  prefix: 'PROXY',
  connection: (c) => ({
    variables: [
      { name: c.variable('ADDR'), value: c.endpoint },
      { name: c.variable('URL'), value: text`http://${c.endpoint}` },
    ],
  }),
  nixos: (s) => [
    bind(['services', 'haproxy'], attrs([bind('enable', true), bind('config', site(s))])),
  ],
  nixosHost: () => [
    bind(
      ['services', 'haproxy', 'config'],
      call(
        'lib.mkBefore',
        indented([
          'global\n  log stdout format raw local0\n\n',
          'defaults\n  log global\n  timeout connect 5s\n  timeout client 50s\n',
          '  timeout server 50s\n  default-server init-addr last,libc,none\n',
        ]),
      ),
    ),
  ],
  tools: ['curl'],
});

const site = (s: ServiceScope) =>
  indented([
    text`frontend ${s.instance}\n  mode `,
    s.text('mode'),
    '\n  bind ',
    s.listen,
    '\n  maxconn ',
    s.text('max_connections'),
    s.when(s.equals('mode', 'http'), '\n  option forwardfor', ''),
    text`\n  default_backend ${s.instance}\n\nbackend ${s.instance}\n  mode `,
    s.text('mode'),
    '\n  balance ',
    s.text('balance'),
    '\n',
    s.eachLine(
      s.providers(),
      ({ path, endpoint }) => text`  server ${replaced(path, '/', '.')} ${endpoint} check`,
    ),
  ]);
