import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { digits } from './digits.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.etcd */
export const etcd = defineServiceKind({
  kind: 'etcd',
  title: 'etcd',
  description: 'Key-value store for the settings of distributed programs, one node',
  aliases: [],
  role: 'data',
  icon: 'M12 3l7 4-2 10-5 4-5-4L5 7zM9 11h.01M15 11h.01',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(2379),
    peer_port: setting.port(2380, { title: 'Peer port', description: 'Listens on loopback only.' }),
    quota: setting.integer(2048, 16, 8192, { title: 'Database at most', unit: 'MiB' }),
  }),
  port: ownPort,
  unit: () => 'etcd.service',
  prefix: 'ETCD',
  advertises: true,
  connection: (c) => ({
    variables: [{ name: c.variable('ENDPOINTS'), value: text`http://${c.endpoint}` }],
  }),
  nixos: () => [bind(['services', 'etcd', 'enable'], true)],
  nixosHost: (s) => {
    const peer = text`http://127.0.0.1:${s.text('peer_port')}`;
    return [
      bind(
        ['services', 'etcd'],
        attrs([
          bind('name', s.host),
          bind('listenClientUrls', list([text`http://${s.listen}`])),
          bind('advertiseClientUrls', list([text`http://${s.advertisedEndpoint}`])),
          bind('listenPeerUrls', list([peer])),
          bind('initialAdvertisePeerUrls', list([peer])),
          bind('initialCluster', list([text`${s.host}=${peer}`])),
          bind('extraConf', {
            QUOTA_BACKEND_BYTES: digits(s.scaled('quota', 1024 * 1024)),
          }),
        ]),
      ),
    ];
  },
  tools: ['etcd'],
});
