import * as z from 'zod';
import { attrs, bind } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Size } from './sizes.ts';

/** What remains is for its connections and hash table. */
const MEMORY: Size = { of: 'memory', parts: [{ times: 3, by: 4 }], least: 16, unknown: 64 };

/** @see https://search.nixos.org/options?query=services.memcached */
export const memcached = defineServiceKind({
  kind: 'memcached',
  title: 'Memcached',
  description: 'Cache in memory, without a password',
  aliases: ['memcache'],
  role: 'data',
  icon: 'M4 6h16v12H4zM8 6v12M12 6v12M16 6v12M2 9h2M2 15h2M20 9h2M20 15h2',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(11_211),
    max_memory: setting.sized(MEMORY, 1, 1_048_576, {
      title: 'Memory limit',
      unit: 'MiB',
      description: '0: three quarters of its share of the memory.',
    }),
    max_connections: setting.integer(1024, 1, 1_000_000, { title: 'Connections at most' }),
  }),
  port: ownPort,
  unit: () => 'memcached.service',
  prefix: 'MEMCACHED',
  connection: (c) => ({
    variables: [{ name: c.variable('ADDR'), value: c.endpoint }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'memcached'],
      attrs([
        bind('enable', true),
        bind('listen', s.when(s.bindsIpv6, '0.0.0.0,::', s.bind)),
        bind('port', s.port),
        bind('maxMemory', s.setting('max_memory')),
        bind('maxConnections', s.setting('max_connections')),
      ]),
    ),
  ],
  tools: ['netcat'],
});
