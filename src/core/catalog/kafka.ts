import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import type { Size } from './sizes.ts';

/** Kafka reads and writes through the cache of the system: most of the memory is left to that. */
const HEAP: Size = {
  of: 'memory',
  parts: [{ times: 1, by: 4, most: 6144 }],
  least: 128,
  unknown: 1024,
};

/**
 * One node that is broker and controller at once (KRaft), without ZooKeeper.
 *
 * @see https://search.nixos.org/options?query=services.apache-kafka
 */
export const kafka = defineServiceKind({
  kind: 'kafka',
  title: 'Kafka',
  description: 'Log of events that many programs write and read, one node',
  aliases: ['apache-kafka'],
  role: 'messaging',
  icon: 'M9 12a3 3 0 1 0 0 .010M15 6h.010M15 18h.010M12 10l3-3M12 14l3 3M9 3v5M9 16v5',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(9092),
    controller_port: setting.port(9093, {
      title: 'Controller port',
      description: 'Listens on loopback only.',
    }),
    cluster_id: setting.text(
      'bWFpbi1rYWZrYS1jbHVzdA',
      { title: 'Cluster id', description: '22 characters, as kafka-storage random-uuid gives.' },
      /^[A-Za-z0-9_-]{22}$/,
    ),
    retention: setting.integer(168, 1, 876_000, { title: 'Retention', unit: 'h' }),
    max_memory: setting.sized(HEAP, 128, 1_048_576, {
      title: 'Heap',
      unit: 'MiB',
      description: '0: a quarter of its share of the memory, 6 GiB at most.',
    }),
  }),
  port: ownPort,
  unit: () => 'apache-kafka.service',
  prefix: 'KAFKA',
  advertises: true,
  connection: (c) => ({
    variables: [{ name: c.variable('BOOTSTRAP_SERVERS'), value: c.endpoint }],
  }),
  nixos: () => [bind(['services', 'apache-kafka', 'enable'], true)],
  nixosHost: (s) => {
    const controller = text`127.0.0.1:${s.text('controller_port')}`;
    return [
      bind(
        ['services', 'apache-kafka'],
        attrs([
          bind('clusterId', s.setting('cluster_id')),
          bind('formatLogDirs', true),
          bind('formatLogDirsIgnoreFormatted', true),
          bind('jvmOptions', list([text`-Xmx${s.text('max_memory')}m`])),
          bind(
            'settings',
            attrs([
              bind(['process.roles'], ['broker', 'controller']),
              bind(['node.id'], 1),
              bind(['controller.quorum.voters'], list([text`1@${controller}`])),
              bind(['controller.listener.names'], ['CONTROLLER']),
              bind(
                'listeners',
                list([text`PLAINTEXT://${s.listen}`, text`CONTROLLER://${controller}`]),
              ),
              bind(['advertised.listeners'], list([text`PLAINTEXT://${s.advertisedEndpoint}`])),
              bind(
                ['listener.security.protocol.map'],
                ['CONTROLLER:PLAINTEXT', 'PLAINTEXT:PLAINTEXT'],
              ),
              bind(['log.dirs'], ['/var/lib/apache-kafka']),
              bind(['log.retention.hours'], s.setting('retention')),
              bind(['offsets.topic.replication.factor'], 1),
              bind(['transaction.state.log.replication.factor'], 1),
              bind(['transaction.state.log.min.isr'], 1),
            ]),
          ),
        ]),
      ),
    ];
  },
  tools: ['apacheKafka'],
});
