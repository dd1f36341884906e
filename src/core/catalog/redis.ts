import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Size } from './sizes.ts';

/** What remains is for the copy that is written to disk. */
const MEMORY: Size = {
  of: 'memory',
  parts: [{ times: 3, by: 4 }],
  least: 16,
  unknown: 512,
};

/** @see https://search.nixos.org/options?query=services.redis.servers */
export const redis = defineServiceKind({
  kind: 'redis',
  title: 'Redis',
  description: 'Key-value store and cache in memory',
  aliases: ['valkey'],
  role: 'data',
  icon: 'M12 3 3 7l9 4 9-4-9-4M3 12l9 4 9-4M3 17l9 4 9-4',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(6379),
    max_memory: setting.sized(MEMORY, 1, 1_048_576, {
      title: 'Memory limit',
      unit: 'MiB',
      description:
        'Past it, keys go by the eviction policy. 0: three quarters of its share of the memory.',
    }),
    eviction: setting.choice(['noeviction', 'allkeys-lru', 'allkeys-lfu', 'volatile-ttl'], {
      title: 'Eviction policy',
    }),
    append_only: setting.boolean(false, {
      title: 'Append-only file',
      description: 'Writes every change to disk: for data that must survive a restart.',
    }),
    password: setting.boolean(true, {
      title: 'Password',
      description: 'Asks clients for the password of the password file.',
    }),
    password_file: setting.secret({ title: 'Password file' }),
  }),
  port: ownPort,
  unit: ({ shortInstance }) => `redis-${shortInstance}.service`,
  prefix: 'REDIS',
  connection: (c) => ({
    variables: [
      { name: c.variable('ADDR'), value: c.endpoint },
      { name: c.variable('URL'), value: text`redis://${c.endpoint}` },
    ],
    secrets: [
      {
        when: c.has('password'),
        variable: c.variable('PASSWORD_FILE'),
        file: c.file('password'),
        path: c.secret('password_file'),
        content: 'password of the Redis server',
      },
    ],
  }),
  nixos: (s) => [
    bind(
      ['services', 'redis', 'servers', s.shortInstance],
      attrs([
        bind('enable', true),
        bind('bind', s.when(s.bindsIpv6, '0.0.0.0 ::', s.bind)),
        bind('port', s.port),
        ...s.only(s.equals('append_only', true), bind('appendOnly', true)),
        ...s.only(s.equals('password', true), bind('requirePassFile', s.secret('password_file'))),
        bind(
          'settings',
          attrs([
            bind('maxmemory', text`${s.text('max_memory')}mb`),
            bind('maxmemory-policy', s.setting('eviction')),
            // Without a password, Redis answers other machines only when this is off.
            ...s.only(s.equals('password', false), bind('protected-mode', 'no')),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['redis'],
});
