import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { SEED_ORIGIN } from './origins.ts';
import type { Size } from './sizes.ts';

const MEBIBYTE = 1024 * 1024;

/** The rest is for connections, and for the streams on disk, whose indices are in memory. */
const MEMORY: Size = { of: 'memory', parts: [{ times: 1, by: 2 }], least: 16, unknown: 256 };

/** @see https://docs.nats.io/running-a-nats-service/configuration */
export const nats = defineServiceKind({
  kind: 'nats',
  title: 'NATS',
  description: 'Messaging with JetStream: subjects, streams and key-value buckets',
  aliases: ['nats-jetstream', 'jetstream', 'nats-server'],
  role: 'messaging',
  icon: 'M4 5h16v11h-6l-3 4-1-4H4zM8 13V8l6 5V8',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(4222),
    jetstream: setting.boolean(true, {
      title: 'JetStream',
      description: 'Keeps messages in streams, on disk or in memory.',
    }),
    max_memory: setting.sized(MEMORY, 1, 1_048_576, {
      title: 'Stream memory',
      unit: 'MiB',
      description: '0: half of its share of the memory.',
    }),
    max_file: setting.integer(10_240, 1, 104_857_600, { title: 'Stream storage', unit: 'MiB' }),
    max_payload: setting.integer(1024, 1, 65_536, { title: 'Largest message', unit: 'KiB' }),
    max_connections: setting.integer(1000, 1, 1_000_000, { title: 'Connections at most' }),
  }),
  port: ownPort,
  unit: () => 'nats.service',
  prefix: 'NATS',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`nats://${c.endpoint}` }],
    secrets: [
      {
        // The server knows nobody else: without a key, there is no seed either.
        when: c.hasKey,
        variable: c.variable('NKEY_SEED_FILE'),
        file: 'nats.nk',
        path: text`/run/secrets/${c.clientDomain}/${c.clientName}-nats.nk`,
        content: text`seed of the NATS key of ${c.clientDomain}/${c.clientName}`,
        origin: SEED_ORIGIN,
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'nats'],
      attrs([
        bind('enable', true),
        bind('serverName', s.host),
        bind('jetstream', s.setting('jetstream')),
        bind('port', s.port),
        bind(
          'settings',
          attrs([
            bind('host', s.bind),
            bind('max_connections', s.setting('max_connections')),
            bind('max_payload', s.scaled('max_payload', 1024)),
            ...s.only(
              s.equals('jetstream', true),
              bind(
                'jetstream',
                attrs([
                  bind('max_mem', s.scaled('max_memory', MEBIBYTE)),
                  bind('max_file', s.scaled('max_file', MEBIBYTE)),
                ]),
              ),
            ),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['natscli'],
});
