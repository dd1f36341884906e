import * as z from 'zod';
import { attrs, bind, indented, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.nfs.server */
export const nfs = defineServiceKind({
  kind: 'nfs',
  title: 'NFS',
  description: 'A folder that the machines of its clients can mount, by NFS version 4',
  aliases: ['nfs-server', 'network-file-system'],
  role: 'storage',
  icon: 'M3 5h7l2 3h9v7H3zM12 15v4M6 19h12M12 19h.010',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    path: setting.text('/srv/nfs', { title: 'Folder' }, /^\/[^\s"\\$]*$/),
    read_only: setting.boolean(false, { title: 'Read-only' }),
    networks: setting.list(
      {
        title: 'Networks',
        description:
          'Who may mount it besides the machines of its clients: 10.0.0.0/24, one a line.',
      },
      /^[0-9a-f.:]+(\/[0-9]{1,3})?$/i,
    ),
  }),
  port: () => 2049,
  // Where clients of version 3 ask; closed by the firewall.
  otherPorts: [111, 20_048],
  unit: () => 'nfs-server.service',
  prefix: 'NFS',
  connection: (c) => ({
    variables: [{ name: c.variable('EXPORT'), value: text`${c.address}:${c.setting('path')}` }],
  }),
  nixos: (s) => {
    const rights = s.when(
      s.equals('read_only', true),
      'ro,no_subtree_check',
      'rw,sync,no_subtree_check',
    );
    return [
      bind(
        ['services', 'nfs'],
        attrs([
          bind(
            'server',
            attrs([
              bind('enable', true),
              bind('createMountPoints', true),
              bind('mountdPort', 20_048),
              bind(
                'exports',
                indented([
                  s.eachLine(
                    s.remoteClients,
                    ({ range }) => text`${s.text('path')} ${range}(${rights})`,
                  ),
                  s.eachLine(
                    s.items('networks'),
                    (network) => text`${s.text('path')} ${network}(${rights})`,
                  ),
                ]),
              ),
            ]),
          ),
          bind(['settings', 'nfsd'], { vers3: false }),
        ]),
      ),
    ];
  },
  afterwards: 'mount it where it is used: `fileSystems` in `hosts/<host>/extra.nix`',
  tools: ['nfs-utils'],
});
