import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson } from './canonical.ts';
import { EMPTY_DOCUMENT } from './document.ts';
import { applyTopologyFile, readTopology, sameTopology, topologyOf } from './network-topology.ts';
import { anyDocument, town } from './testing/arbitrary.ts';
import { testId } from './testing/author.ts';

const read = (value: unknown) => {
  const result = readTopology(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const apply = (document: typeof EMPTY_DOCUMENT, value: unknown) => {
  const result = applyTopologyFile(document, read(value));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

test('writes the network in the form of the CIM world', () => {
  expect(topologyOf(town().graph, '2026-01-01T00:00:00.000Z')).toEqual({
    topology_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'network',
    timestamp: '2026-01-01T00:00:00.000Z',
    nodes: [
      {
        id: testId(10),
        name: 'north',
        node_type: 'Server',
        tier: 'Leaf',
        interfaces: [],
        services: ['town/archive', 'town/register'],
        metadata: { state_version: '26.05', system: 'x86_64-linux' },
      },
      {
        id: testId(11),
        name: 'south',
        node_type: 'Server',
        tier: 'Leaf',
        interfaces: [],
        services: ['harbour/messages'],
        metadata: { state_version: '26.05', system: 'x86_64-linux' },
      },
    ],
    connections: [
      {
        from_node: testId(10),
        from_interface: 'eth0',
        to_node: testId(11),
        to_interface: 'eth0',
        network_type: 'Lan',
      },
    ],
  });
});

test('its own file changes nothing, whatever the drawing and the time', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const file = topologyOf(document.graph, 'whenever');
      expect(sameTopology(file, topologyOf(document.graph, null))).toBe(true);
      expect(apply(document, file)).toEqual({ document, events: [] });
    }),
  );
});

test('the file of one drawing brings its network to another', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      const file = topologyOf(one.graph, null);
      const result = applyTopologyFile(other, read(file));
      if (!result.ok) return;
      const { document, events } = result.value;
      expect(sameJson(document.graph.hosts, one.graph.hosts)).toBe(true);
      expect(sameJson(document.graph.links, one.graph.links)).toBe(true);
      expect(apply(document, file).events).toEqual([]);
      expect(applyTopologyFile(other, read(file))).toEqual(result);
      for (const event of events)
        expect(event.timestamp).toBe(other.journal.events.at(-1)?.timestamp ?? event.timestamp);
    }),
  );
});

test('a file that comes back after another is a new event', () => {
  const start = town();
  const first = { nodes: [{ id: 'a', name: 'a' }] };
  const there = apply(start, first);
  const back = apply(apply(there.document, { nodes: [] }).document, first);
  expect(new Set(back.document.journal.events.map(({ event_id }) => event_id)).size).toBe(
    back.document.journal.events.length,
  );
});

test('reads what other tools write', () => {
  const { document } = apply(town(), {
    topology_id: 'plant',
    timestamp: null,
    nodes: [
      {
        id: 'web-01',
        name: 'web',
        node_type: 'virtual_machine',
        tier: 'Super Cluster',
        interfaces: [
          { name: 'eth0', addresses: ['10.0.0.1/16', 'fd00::1', { dhcp: true }], mtu: null },
        ],
        services: ['harbour/ships', 'nginx'],
        metadata: { memory_mib: '2048', system: 'aarch64-linux', rack: 7.5 },
      },
      { id: testId(10), name: 'north', metadata: null, interfaces: null, services: null },
    ],
    connections: [{ from_node: 'web', to_node: 'north' }],
  });
  const { graph } = document;
  const web = Object.values(graph.hosts)[0];
  expect(Object.values(graph.hosts)).toMatchObject([
    {
      name: 'web',
      node_type: 'VirtualMachine',
      tier: 'SuperCluster',
      system: 'aarch64-linux',
      memory_mb: 2048,
      state_version: '26.05',
      interfaces: [
        {
          mac_address: null,
          interface_type: 'Ethernet',
          addresses: [
            { address: '10.0.0.1', prefix_length: 16, dhcp: false },
            { address: 'fd00::1', prefix_length: 64, dhcp: false },
            { address: '', prefix_length: 24, dhcp: true },
          ],
        },
      ],
    },
    { host_id: testId(10), node_type: 'Server', tier: 'Leaf', interfaces: [] },
  ]);
  expect(Object.values(graph.links)).toMatchObject([
    { from_node: web?.host_id, to_node: testId(10), from_interface: '', network_type: 'Lan' },
  ]);
  expect(graph.services[testId(23)]?.host_id).toBe(web?.host_id);
  expect(graph.services[testId(20)]?.host_id).toBe(testId(10));
  expect(graph.services[testId(22)]?.host_id).toBeNull();
  expect(graph.topology).toEqual({ topology_id: 'plant', name: 'network' });
});

test.each([
  ['x', 'topology-unreadable'],
  ['[]', 'topology-unreadable'],
  ['{"nodes": 7}', 'wrong-input'],
  ['{"nodes": [{"id": "a", "name": ""}]}', 'empty-name'],
])('%j is refused', (text, code) => {
  expect(readTopology(text)).toHaveProperty('error.code', code);
});

test('words that nobody knows are refused, and noted in a journal', () => {
  const topology = read({ nodes: [{ id: 'a', name: 'a', node_type: 'Toaster', tier: 'Edge' }] });
  expect(applyTopologyFile(EMPTY_DOCUMENT, topology)).toHaveProperty(
    'error.message',
    'The node "a" has an unknown node type "Toaster" and tier "Edge".',
  );
});
