import type { Address, NetworkInterface } from '../../src/core/model/graph.ts';

/** An interface, a card of cable unless more is said. */
export const card = (name: string, more: Partial<NetworkInterface> = {}): NetworkInterface => ({
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

/** `10.0.0.1/24`, or `dhcp`. */
export const at = (...texts: readonly string[]): Address[] =>
  texts.map((text) => {
    const [address = '', length = ''] = text.split('/');
    return text === 'dhcp'
      ? { address: '', prefix_length: 24, dhcp: true }
      : { address, prefix_length: Number(length), dhcp: false };
  });
