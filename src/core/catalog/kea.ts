import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';
import { IPV4 } from './ipv4.ts';

/** @see https://kea.readthedocs.io/en/latest/arm/dhcp4-srv.html */
export const kea = defineServiceKind({
  kind: 'kea',
  title: 'Kea',
  description: 'DHCP server: gives the machines of a network their IPv4 addresses',
  aliases: ['dhcp', 'dhcp4', 'dhcpd'],
  role: 'network',
  icon: 'M12 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6M12 10v4M5 20v-3l7-3 7 3v3M12 14v6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    interface: setting.text(
      '',
      { title: 'Interface', description: "Empty for that of the machine's address." },
      /^[A-Za-z0-9._-]{0,15}$/,
    ),
    subnet: setting.text('10.0.0.0/24', { title: 'Subnet' }, /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/),
    first: setting.text('10.0.0.100', { title: 'First address' }, IPV4),
    last: setting.text('10.0.0.199', { title: 'Last address' }, IPV4),
    router: setting.text('10.0.0.1', { title: 'Router' }, IPV4),
    dns: setting.text('10.0.0.1', { title: 'DNS server' }, IPV4),
    lease: setting.integer(12, 1, 720, { title: 'Lease', unit: 'h' }),
  }),
  port: () => 67,
  protocols: ['udp'],
  unit: () => 'kea-dhcp4-server.service',
  prefix: 'DHCP',
  connection: () => ({ variables: [] }),
  nixos: () => [bind(['services', 'kea', 'dhcp4', 'enable'], true)],
  nixosHost: (s) => [
    bind(
      ['services', 'kea', 'dhcp4', 'settings'],
      attrs([
        bind(
          ['interfaces-config', 'interfaces'],
          list([s.when(s.isSet('interface'), s.setting('interface'), s.hostInterface)]),
        ),
        bind('lease-database', {
          name: '/var/lib/kea/dhcp4.leases',
          persist: true,
          type: 'memfile',
        }),
        bind('valid-lifetime', s.scaled('lease', 3600)),
        bind(
          'subnet4',
          list([
            attrs([
              bind('id', 1),
              bind('subnet', s.setting('subnet')),
              bind('pools', list([{ pool: text`${s.text('first')} - ${s.text('last')}` }])),
              bind(
                'option-data',
                list([
                  { name: 'routers', data: s.setting('router') },
                  { name: 'domain-name-servers', data: s.setting('dns') },
                ]),
              ),
            ]),
          ]),
        ),
      ]),
    ),
  ],
  tools: ['kea'],
});
