import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Size } from './sizes.ts';

/** The other half is for the cache of the system; past 31 GiB, Java's pointers take twice the room. */
const HEAP: Size = {
  of: 'memory',
  parts: [{ times: 1, by: 2, most: 31_744 }],
  least: 256,
  unknown: 1024,
};

/** @see https://search.nixos.org/options?query=services.opensearch */
export const opensearch = defineServiceKind({
  kind: 'opensearch',
  title: 'OpenSearch',
  description: 'Search and analysis of documents and logs, one node',
  aliases: ['elasticsearch', 'elastic'],
  role: 'data',
  icon: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14M16 16l5 5M8 9h6M8 13h4',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9200),
    transport_port: setting.port(9300, { title: 'Transport port' }),
    cluster: setting.text('main', { title: 'Cluster name' }, /^[A-Za-z0-9][A-Za-z0-9._-]*$/),
    max_memory: setting.sized(HEAP, 256, 32_768, {
      title: 'Heap',
      unit: 'MiB',
      description: '0: half of its share of the memory, 31 GiB at most.',
    }),
  }),
  port: ownPort,
  unit: () => 'opensearch.service',
  prefix: 'OPENSEARCH',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'opensearch'],
      attrs([
        bind('enable', true),
        bind(
          'settings',
          attrs([
            bind(['cluster.name'], s.setting('cluster')),
            // In brackets, since the module makes an address of it, at which it waits.
            bind(['network.host'], s.bindHost),
            bind(['http.port'], s.port),
            bind(['transport.port'], s.setting('transport_port')),
          ]),
        ),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'opensearch', 'extraJavaOptions'],
      list([text`-Xms${s.text('max_memory')}m`, text`-Xmx${s.text('max_memory')}m`]),
    ),
  ],
  tools: ['curl'],
});
