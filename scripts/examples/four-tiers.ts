import type { Document } from '../../src/core/model/document.ts';
import type { Address, NetworkInterface } from '../../src/core/model/graph.ts';
import { networkCard } from '../../src/core/model/network-card.ts';
import { clockwork } from './clockwork.ts';
import { Drawing } from './drawing.ts';

const EMAIL = 'ines@mill.example';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPz1s0rJc8m0q3m1d3r2v5w8m5c4y4f0cQh1pGmVgk2E ines@mill.example';

const card = (name: string, ...addresses: readonly string[]): NetworkInterface =>
  networkCard(name, { addresses: addresses.map(addressOf) });

const addressOf = (text: string): Address => {
  const [address = '', length] = text.split('/');
  return text === 'dhcp'
    ? { address: '', prefix_length: 24, dhcp: true }
    : { address, prefix_length: Number(length), dhcp: false };
};

const vlan = (id: number, ...addresses: readonly string[]): NetworkInterface => ({
  ...card(`lan.${id}`, ...addresses),
  vlan_id: id,
});

const tunnel = (public_key: string, address: string): NetworkInterface => ({
  ...card('wg0', address),
  interface_type: 'WireGuard',
  public_key,
});

/**
 * A mill with two sites: a border to the Internet, a cluster on VLANs, a leaf in each building that
 * gives clients addresses and names, and a tunnel to the branch.
 */
export const fourTiers = (): Document => {
  const draw = new Drawing(clockwork('four-tiers', 'ines', '2026-09-11T08:00:00.000Z'));
  draw.do({ type: 'configure-workspace', changes: { name: 'Four tiers' } });
  draw.person('Ines', EMAIL, KEY, [0, -116]);

  const border = draw.machine('border', 'SuperCluster', 'Gateway', [0, 560], {
    interfaces: [
      card('wan', '203.0.113.2/29', '2001:db8:1::2/64'),
      card('lan'),
      vlan(10, '10.80.10.1/24', 'fd80:10::1/64'),
      vlan(20, '10.80.20.1/24', 'fd80:20::1/64'),
      tunnel('xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=', '10.80.99.1/30'),
    ],
    gateways: ['203.0.113.1', '2001:db8:1::1'],
  });
  const branch = draw.machine('branch', 'Cluster', 'Gateway', [1640, 560], {
    interfaces: [
      card('wan', '198.51.100.2/29'),
      card('lan', '10.81.0.1/24'),
      tunnel('TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=', '10.80.99.2/30'),
    ],
    gateways: ['198.51.100.1'],
  });
  const compute = draw.machine('compute', 'Cluster', 'Server', [328, 560], {
    interfaces: [card('enp1s0', '10.80.10.11/24', 'fd80:10::11/64')],
    memory_mb: 16_384,
  });
  const storage = draw.machine('storage', 'Cluster', 'Server', [656, 560], {
    interfaces: [card('enp1s0', '10.80.20.11/24', 'fd80:20::11/64')],
    memory_mb: 16_384,
  });
  const hall = draw.machine('hall', 'Leaf', 'Gateway', [984, 560], {
    interfaces: [
      card('up', '10.80.10.30/24', 'fd80:10::30/64'),
      card('port1'),
      card('port2'),
      {
        ...card('br0', '10.80.50.1/24', 'fd80:50::1/64'),
        bridge_members: ['port1', 'port2'],
      },
    ],
  });
  const terminal = draw.machine('terminal', 'Client', 'Workstation', [1312, 560], {
    interfaces: [card('enp1s0', 'dhcp')],
  });
  const press = draw.machine('press', 'Leaf', 'Server', [1968, 560], {
    interfaces: [card('enp1s0', '10.81.0.11/24')],
  });
  draw.link(border, compute, { from_interface: 'lan.10' });
  draw.link(border, storage, { from_interface: 'lan.20' });
  draw.link(border, hall, { from_interface: 'lan.10', to_interface: 'up' });
  draw.link(hall, terminal, { from_interface: 'port1' });
  draw.link(branch, press, { from_interface: 'lan' });
  draw.link(border, branch, {
    from_interface: 'wg0',
    to_interface: 'wg0',
    network_type: 'WireGuard',
  });

  const orders = draw.domain('orders', 'What is to be milled, and when', EMAIL, [0, 0]);
  const site = draw.service(orders, 'site', 'nginx', {
    cell: [0, 0],
    host_id: border,
    public: true,
  });
  const api = draw.service(orders, 'orders-api', 'application', {
    cell: [1, 0],
    host_id: compute,
    settings: { language: 'rust', port: 8080 },
  });
  const records = draw.service(orders, 'postgresql', 'postgresql', {
    cell: [2, 0],
    host_id: storage,
  });
  const screen = draw.service(orders, 'screen', 'application', {
    cell: [1, 1],
    host_id: terminal,
    settings: { language: 'node', port: 8081 },
  });
  draw.depends(site, api);
  draw.depends(api, records);
  draw.depends(screen, api);

  const mill = draw.domain('mill', 'Presses and what they report', EMAIL, [968, 0]);
  const broker = draw.service(mill, 'nats', 'nats', { cell: [0, 0], host_id: compute });
  const control = draw.service(mill, 'press-control', 'application', {
    cell: [1, 0],
    host_id: press,
    settings: { language: 'go', port: 8082 },
  });
  draw.publishes(control, broker, 'mill.events.press.>');
  draw.subscribes(api, broker, 'mill.events.press.>');
  return draw.document;
};
