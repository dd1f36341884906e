import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { replaced } from './replaced.ts';
import type { Size } from './sizes.ts';

/** As `cassandra-env.sh` sizes it. */
const HEAP: Size = {
  of: 'memory',
  parts: [
    { times: 1, by: 2, most: 1024 },
    { times: 1, by: 4, most: 8192 },
  ],
  least: 256,
  unknown: 1024,
};

/** @see https://search.nixos.org/options?query=services.cassandra */
export const cassandra = defineServiceKind({
  kind: 'cassandra',
  title: 'Cassandra',
  description: 'Wide-column database for many writes',
  aliases: ['apache-cassandra'],
  role: 'data',
  icon: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 2v3M12 19v3',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9042),
    cluster: setting.text('main', { title: 'Cluster name' }, /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/),
    max_memory: setting.sized(HEAP, 256, 1_048_576, {
      title: 'Heap',
      unit: 'MiB',
      description: '0: a quarter of its share of the memory, 8 GiB at most; half of a small one.',
    }),
  }),
  port: ownPort,
  unit: () => 'cassandra.service',
  // Between nodes, and for its management; both on loopback.
  otherPorts: [7000, 7199],
  prefix: 'CASSANDRA',
  advertises: true,
  connection: (c) => ({
    variables: [
      { name: c.variable('CONTACT_POINTS'), value: c.endpoint },
      { name: c.variable('KEYSPACE'), value: replaced(c.role, '-', '_') },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'cassandra'],
      attrs([
        bind('enable', true),
        bind('clusterName', s.setting('cluster')),
        bind('rpcAddress', s.bind),
        bind('maxHeapSize', text`${s.text('max_memory')}M`),
        bind('heapNewSize', '200M'),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'cassandra', 'extraConfig'],
      attrs([bind('broadcast_rpc_address', s.advertised), bind('native_transport_port', s.port)]),
    ),
  ],
  afterwards: '`CREATE KEYSPACE` for each domain that uses it',
  tools: ['cassandra'],
});
