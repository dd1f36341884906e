import { type Host, HostId, NODE_TYPES, SYSTEMS, TIERS } from '../../../src/core/model/graph.ts';
import { someInterfaces } from '../../../src/core/model/testing/interfaces.ts';
import {
  type Changes,
  type Choice,
  type Edit,
  type Edits,
  gone,
  nth,
  one,
  options,
} from './edit.ts';

const host =
  (changes: (choice: Choice, host: Host) => Changes<'update-host'>): Edit =>
  (graph, choice) => {
    const found = one(graph.hosts, choice.a);
    if (!found) return [];
    const { host_id } = found;
    return [{ type: 'update-host', host_id, changes: changes(choice, found) }];
  };

const STATE_VERSIONS = ['26.05', '25.11', '26.11'];

/** What happens to machines and their links. */
export const MACHINE_EDITS = {
  'host added': (_, { a, b, c, name }, id) => [
    {
      type: 'add-host',
      host: {
        host_id: HostId.parse(id()),
        name,
        system: nth(SYSTEMS, a) ?? 'x86_64-linux',
        node_type: nth(NODE_TYPES, b) ?? 'Server',
        tier: nth(TIERS, c) ?? 'Leaf',
        interfaces: [...someInterfaces(a, b, c, 'eth3')],
        gateways: [],
        memory_mb: null,
        state_version: '26.05',
        extra_options: {},
      },
    },
  ],
  'host renamed': host(({ name }) => ({ name })),
  'host system': host(({ b }) => ({ system: nth(SYSTEMS, b) })),
  'host type': host(({ b }) => ({ node_type: nth(NODE_TYPES, b) })),
  'host tier': host(({ b }) => ({ tier: nth(TIERS, b) })),
  'host memory': host(({ b }) => ({ memory_mb: b % 3 === 0 ? null : 512 * b })),
  'host address': host(({ b, c }, { interfaces }) => ({
    interfaces: interfaces.map((one, index) => ({
      ...one,
      addresses:
        index === c % interfaces.length
          ? [
              {
                address: b % 5 ? `10.0.${b % 3}.${b % 250}` : '',
                prefix_length: 24,
                dhcp: b % 5 === 0,
              },
            ]
          : one.addresses,
    })),
  })),
  'host interfaces': host(({ a, b, c }) => ({ interfaces: [...someInterfaces(a, b, c, 'eth3')] })),
  'host gateways': host(({ b }) => ({ gateways: b % 3 === 0 ? [] : [`10.0.${b % 3}.1`] })),
  'host release': host(({ b }) => ({ state_version: nth(STATE_VERSIONS, b) })),
  'host options': host(options),
  'host removed': gone(({ hosts }) => hosts),
  'link added': (graph, { a, b, c }) => {
    const [from, to] = [one(graph.hosts, a), one(graph.hosts, b)];
    if (!from || !to) return [];
    const link = {
      from_node: from.host_id,
      from_interface: nth(from.interfaces, c)?.name ?? 'eth0',
      to_node: to.host_id,
      to_interface: nth(to.interfaces, c)?.name ?? 'eth0',
      network_type: c % 3 === 0 ? 'WireGuard' : 'Lan',
    };
    return [{ type: 'add-link', link }];
  },
  'link removed': gone(({ links }) => links),
} satisfies Edits;
