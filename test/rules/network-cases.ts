import { networkCard } from '../../src/core/model/network-card.ts';
import { at } from '../network/interfaces.ts';
import type { Case } from './case.ts';

const none: readonly string[] = [];
const KEY = 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=';
const a = { address: '10.0.0.2' };

/** A tunnel's end, in the tunnel 10.9.0.0/24. */
const end = (place: number, public_key: string | null = KEY) => ({
  interfaces: [
    networkCard('eth0', { addresses: at(`10.0.0.${place}/24`) }),
    networkCard('wg0', { addresses: at(`10.9.0.${place}/24`), public_key }),
  ],
});

/** By the code of the rule. */
export const NETWORK_CASES: Readonly<Record<string, readonly Case[]>> = {
  'address-in-pool': [
    {
      title: 'a server among the addresses of clients',
      graph: {
        hosts: {
          client: { address: 'dhcp', tier: 'Client' },
          gate: { address: '10.0.0.1', node_type: 'Gateway' },
          server: { address: '10.0.0.200' },
        },
        links: ['client eth0 -> gate eth0'],
      },
      finds: ['server'],
    },
    {
      title: 'no client',
      graph: { hosts: { gate: { address: '10.0.0.1' }, server: { address: '10.0.0.200' } } },
      finds: none,
    },
  ],
  'address-outside-network': [
    {
      title: 'a cable between two networks',
      graph: { hosts: { a, b: { address: '10.1.0.2' } }, links: ['a eth0 -> b eth0'] },
      finds: ['a eth0 -> b eth0'],
    },
    {
      title: 'a cable in a network, and to who asks for an address',
      graph: {
        hosts: { a, b: { address: '10.0.0.3' }, c: { address: 'dhcp' } },
        links: ['a eth0 -> b eth0', 'a eth0 -> c eth0'],
      },
      finds: none,
    },
  ],
  'gateway-outside-network': [
    {
      title: 'elsewhere, and no address',
      graph: { hosts: { a: { ...a, gateways: ['10.1.0.1', 'router'] } } },
      finds: ['a', 'a'],
    },
    {
      title: 'near, and link-local',
      graph: { hosts: { a: { ...a, gateways: ['10.0.0.1', 'fe80::1'] } } },
      finds: none,
    },
  ],
  'incomplete-tunnel': [
    {
      title: 'no key, no interface',
      graph: { hosts: { a: end(1, null), b: a }, links: ['a wg0 -> b wg0 WireGuard'] },
      finds: ['a wg0 -> b wg0 WireGuard', 'a wg0 -> b wg0 WireGuard'],
    },
    {
      title: 'a service that has the interface',
      graph: {
        hosts: { a: end(1), b: end(2) },
        links: ['a wg0 -> b wg0 VPN'],
        services: { 's/w': { kind: 'wireguard', on: 'a' } },
      },
      finds: ['a wg0 -> b wg0 VPN'],
    },
    {
      title: 'both at unknown addresses',
      graph: {
        hosts: {
          a: {
            interfaces: [
              networkCard('eth0', { addresses: at('dhcp') }),
              ...end(1).interfaces.slice(1),
            ],
          },
          b: {
            interfaces: [
              networkCard('eth0', { addresses: at('dhcp') }),
              ...end(2).interfaces.slice(1),
            ],
          },
        },
        links: ['a wg0 -> b wg0 VPN'],
      },
      finds: ['a wg0 -> b wg0 VPN'],
    },
    {
      title: 'a whole one',
      graph: { hosts: { a: end(1), b: end(2) }, links: ['a wg0 -> b wg0 wire-guard'] },
      finds: none,
    },
  ],
  'invalid-interface': [
    {
      title: 'too long, empty, twice',
      graph: {
        hosts: {
          a: {
            interfaces: [
              networkCard('a-name-that-is-long'),
              networkCard(''),
              networkCard('x'),
              networkCard('x'),
            ],
          },
        },
      },
      finds: ['a', 'a', 'a'],
    },
    {
      title: 'good ones',
      graph: { hosts: { a: { interfaces: [networkCard('enp1s0.20')] } } },
      finds: none,
    },
  ],
  'missing-bridge-member': [
    {
      title: 'nowhere, and itself',
      graph: {
        hosts: { a: { interfaces: [networkCard('br0', { bridge_members: ['eth1', 'br0'] })] } },
      },
      finds: ['a', 'a'],
    },
    {
      title: 'there',
      graph: {
        hosts: {
          a: {
            interfaces: [networkCard('br0', { bridge_members: ['eth1'] }), networkCard('eth1')],
          },
        },
      },
      finds: none,
    },
  ],
  'missing-interface': [
    {
      title: 'of one end',
      graph: { hosts: { a, b: { address: '10.0.0.3' } }, links: ['a eth0 -> b eth1'] },
      finds: ['a eth0 -> b eth1'],
    },
    {
      title: 'both there',
      graph: { hosts: { a, b: { address: '10.0.0.3' } }, links: ['a eth0 -> b eth0'] },
      finds: none,
    },
  ],
  'missing-router-id': [
    {
      title: 'addresses of IPv6, and of nobody knows what',
      graph: {
        hosts: { a: { address: 'fd00::1' }, b: { address: 'dhcp' } },
        services: {
          's/a': { kind: 'bird', on: 'a' },
          's/b': { kind: 'bird', on: 'b' },
          's/c': { kind: 'bird', settings: { router_id: '0.0.0.1' } },
        },
      },
      finds: ['s/a', 's/b'],
    },
    {
      title: 'an id, an address of IPv4 beside others, and that of a host that nobody drew',
      graph: {
        hosts: {
          a: { address: 'fd00::1' },
          b: { interfaces: [networkCard('eth0', { addresses: at('fd00::2/64', '10.0.0.2/24') })] },
        },
        services: {
          's/a': { kind: 'bird', on: 'a', settings: { router_id: '0.0.0.1' } },
          's/b': { kind: 'bird', on: 'b' },
          's/c': { kind: 'bird' },
        },
      },
      finds: none,
    },
  ],
  'network-twice': [
    {
      title: 'two cards in one network',
      graph: {
        hosts: {
          a: {
            interfaces: [
              networkCard('eth0', { addresses: at('10.0.0.1/24') }),
              networkCard('eth1', { addresses: at('10.0.0.2/24') }),
            ],
          },
        },
      },
      finds: ['a'],
    },
    {
      title: 'two addresses of one card, and link-local ones',
      graph: {
        hosts: {
          a: {
            interfaces: [
              networkCard('eth0', { addresses: at('10.0.0.1/24', '10.0.0.2/24', 'fe80::1/64') }),
              networkCard('eth1', { addresses: at('fe80::1/64') }),
            ],
          },
        },
      },
      finds: none,
    },
  ],
  'overlapping-networks': [
    {
      title: 'one within the other',
      graph: {
        hosts: { a, b: { interfaces: [networkCard('eth0', { addresses: at('10.0.9.1/16') })] } },
      },
      finds: ['b'],
    },
    { title: 'side by side', graph: { hosts: { a, b: { address: '10.0.1.2' } } }, finds: none },
  ],
  'unusable-address': [
    {
      title: 'the first and the last',
      graph: { hosts: { a: { address: '10.0.0.0' }, b: { address: '10.0.0.255' } } },
      finds: ['a', 'b'],
    },
    {
      title: 'both of two, and IPv6',
      graph: {
        hosts: {
          a: { interfaces: [networkCard('x', { addresses: at('10.0.0.0/31', 'fd00::/64') })] },
        },
      },
      finds: none,
    },
  ],
  'vlan-without-parent': [
    {
      title: 'alone, and between two',
      graph: {
        hosts: {
          a: { interfaces: [networkCard('vlan20', { vlan_id: 20 })] },
          b: {
            interfaces: [
              networkCard('vlan20', { vlan_id: 20 }),
              networkCard('eth0'),
              networkCard('eth1'),
            ],
          },
        },
      },
      finds: ['a', 'b'],
    },
    {
      title: 'called after one, and beside one',
      graph: {
        hosts: {
          a: {
            interfaces: [
              networkCard('eth0.20', { vlan_id: 20 }),
              networkCard('eth0'),
              networkCard('eth1'),
            ],
          },
          b: { interfaces: [networkCard('vlan20', { vlan_id: 20 }), networkCard('eth0')] },
        },
      },
      finds: none,
    },
  ],
};
