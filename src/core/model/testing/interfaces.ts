import type { Address, NetworkInterface } from '../graph.ts';
import { networkCard } from '../network-card.ts';

const fixed = (address: string, prefix_length: number): Address => ({
  address,
  prefix_length,
  dhcp: false,
});
const DYNAMIC: Address = { address: '', prefix_length: 24, dhcp: true };

/**
 * Interfaces of a machine, chosen by numbers: cards, VLANs, bridges and tunnels, in few networks, so
 * that machines meet; some are wrong.
 */
export const someInterfaces = (
  a: number,
  b: number,
  c: number,
  name: string,
): readonly NetworkInterface[] => {
  const place = (c % 253) + 1;
  const all = [
    networkCard('eth0', {
      addresses: a % 5 === 0 ? [DYNAMIC] : [fixed(`10.0.${b % 3}.${c % 255}`, 24)],
      mtu: b % 2 === 0 ? 1500 : null,
    }),
    networkCard('eth1', {
      addresses: [fixed(`10.0.${a % 3}.${place}`, 24), fixed(`fd00:${a % 2}::${place}`, 64)],
    }),
    networkCard(c % 2 === 0 ? 'eth0.20' : 'vlan20', {
      vlan_id: 20,
      addresses: [fixed(`10.20.0.${place}`, 24)],
    }),
    networkCard('br0', {
      bridge_members: ['eth2', 'eth3', name],
      addresses: [fixed(`10.30.0.${place}`, 24)],
    }),
    networkCard('eth2'),
    networkCard('wg0', {
      interface_type: 'WireGuard',
      addresses: [fixed(`10.99.0.${place}`, 24)],
      public_key: b % 3 === 0 ? null : 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=',
    }),
    networkCard(name, { interface_type: name, addresses: [fixed(name, (200 % (c + 1)) % 129)] }),
  ];
  return all.filter((_, index) => (a + index * b) % (index + 2) !== 1);
};
