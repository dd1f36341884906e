import type { NetworkInterface } from './graph.ts';

/** An interface: a card of cable without addresses, unless more is said. */
export const networkCard = (
  name: string,
  more: Partial<NetworkInterface> = {},
): NetworkInterface => ({
  name,
  mac_address: null,
  interface_type: 'Ethernet',
  addresses: [],
  mtu: null,
  vlan_id: null,
  bridge_members: [],
  public_key: null,
  ...more,
});
