import * as fc from 'fast-check';
import type { Command } from '../../src/core/model/commands/command.ts';
import { type Document, EMPTY_DOCUMENT, record } from '../../src/core/model/document.ts';
import {
  DomainId,
  EdgeId,
  type Host,
  HostId,
  type NetworkInterface,
  type NodeType,
  ServiceId,
  type Tier,
} from '../../src/core/model/graph.ts';
import { networkCard } from '../../src/core/model/network-card.ts';
import { testAuthor, testId } from '../../src/core/model/testing/author.ts';
import { at } from './interfaces.ts';

const KEYS = [
  'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=',
  'TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=',
  'HIgo9xNzJMWLKASShiTqIybxZ0U3wGLiUeJ1PKf8ykw=',
];

/** Draws networks by the commands that the page uses. */
class NetworkDrawing {
  document: Document = EMPTY_DOCUMENT;
  #count = 1;
  #author = testAuthor();

  id(): string {
    this.#count += 1;
    return testId(this.#count);
  }

  run(...gesture: readonly Command[]): void {
    const result = record(this.document, gesture, this.#author);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    this.document = result.value.document;
  }

  host(
    name: string,
    tier: Tier,
    node_type: NodeType,
    interfaces: NetworkInterface[],
    gateways: string[] = [],
  ): HostId {
    const host: Host = {
      host_id: HostId.parse(this.id()),
      name,
      system: 'x86_64-linux',
      node_type,
      tier,
      interfaces,
      gateways,
      memory_mb: 2048,
      state_version: '26.05',
      extra_options: {},
    };
    this.run({ type: 'add-host', host });
    return host.host_id;
  }

  link(from: HostId, from_interface: string, to: HostId, to_interface: string, type = 'Lan'): void {
    const link = { from_node: from, from_interface, to_node: to, to_interface, network_type: type };
    this.run({ type: 'add-link', link });
  }

  domain(name: string): DomainId {
    const domain_id = DomainId.parse(this.id());
    this.run({ type: 'create-domain', domain_id, name, purpose: `Does ${name}` });
    return domain_id;
  }

  service(domain_id: DomainId, host_id: HostId, name: string, kind: string): ServiceId {
    const service_id = ServiceId.parse(this.id());
    this.run({ type: 'add-service', service: { service_id, domain_id, name, kind, host_id } });
    return service_id;
  }

  depends(from: string, to: string): void {
    const edge_id = EdgeId.parse(this.id());
    this.run({ type: 'add-edge', edge: { edge_id, kind: 'depends_on', from, to } });
  }
}

interface Wish {
  readonly sites: readonly {
    readonly type: 'Gateway' | 'Router';
    readonly vlan: boolean;
    readonly bridge: boolean;
    readonly ipv6: boolean;
    readonly machines: number;
    readonly kiosk: boolean;
    readonly tunnel: boolean;
  }[];
  readonly edges: readonly (readonly [number, number])[];
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  sites: fc.array(
    fc.record({
      type: fc.constantFrom('Gateway', 'Router'),
      vlan: fc.boolean(),
      bridge: fc.boolean(),
      ipv6: fc.boolean(),
      machines: fc.integer({ min: 0, max: 2 }),
      kiosk: fc.boolean(),
      tunnel: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  edges: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 }),
});

/**
 * Sites with a router each around a core: VLANs, bridges, IPv6, clients that ask for their address,
 * tunnels between sites; a database and a program on every machine, and some programs use some
 * databases.
 */
const draw = ({ sites, edges }: Wish): Document => {
  const drawing = new NetworkDrawing();
  const border = drawing.host(
    'border',
    'SuperCluster',
    'Gateway',
    [
      networkCard('wan', { addresses: at('203.0.113.2/24') }),
      networkCard('core', { addresses: at('10.0.0.1/24', 'fd00::1/64') }),
    ],
    ['203.0.113.1'],
  );
  const hosts = [
    border,
    drawing.host('hub', 'Cluster', 'Server', [
      networkCard('enp1s0', { addresses: at('10.0.0.9/24', 'fd00::9/64') }),
    ]),
  ];
  const ends: HostId[] = [];
  for (const [index, site] of sites.entries()) {
    const n = index + 1;
    const lan = site.bridge ? 'br0' : site.vlan ? 'lan.20' : 'lan';
    const addresses = [`10.${n}.0.1/24`, ...(site.ipv6 ? [`fd00:${n}::1/64`] : [])];
    const router = drawing.host(`router-${n}`, 'Leaf', site.type, [
      networkCard('up', { addresses: at(`10.0.0.${10 + n}/24`, `fd00::1${n}/64`) }),
      networkCard('lan', site.bridge || site.vlan ? {} : { addresses: at(...addresses) }),
      ...(site.vlan && !site.bridge
        ? [networkCard('lan.20', { vlan_id: 20, addresses: at(...addresses) })]
        : []),
      ...(site.bridge
        ? [
            networkCard('br0', { bridge_members: ['lan', 'lan2'], addresses: at(...addresses) }),
            networkCard('lan2'),
          ]
        : []),
      ...(site.tunnel
        ? [
            networkCard('wg0', {
              interface_type: 'WireGuard',
              addresses: at(`10.99.0.${n}/24`, `fd99::${n}/64`),
              public_key: KEYS[index] ?? null,
            }),
          ]
        : []),
    ]);
    hosts.push(router);
    if (site.tunnel) {
      for (const end of ends) drawing.link(end, 'wg0', router, 'wg0', 'WireGuard');
      ends.push(router);
    }
    for (let machine = 0; machine < site.machines; machine += 1) {
      const own = [
        `10.${n}.0.${10 + machine}/24`,
        ...(site.ipv6 ? [`fd00:${n}::${10 + machine}/64`] : []),
      ];
      hosts.push(
        drawing.host(`site-${n}-${machine}`, 'Leaf', 'Server', [
          networkCard('enp1s0', { addresses: at(...own) }),
        ]),
      );
    }
    if (site.kiosk) {
      const kiosk = drawing.host(`kiosk-${n}`, 'Client', 'Workstation', [
        networkCard('enp1s0', { addresses: at('dhcp') }),
      ]);
      drawing.link(kiosk, 'enp1s0', router, site.bridge ? 'lan' : lan);
      hosts.push(kiosk);
    }
  }
  const domain = drawing.domain('work');
  const programs = hosts.map((host, n) =>
    drawing.service(domain, host, `program-${n}`, 'application'),
  );
  const databases = hosts.map((host, n) => drawing.service(domain, host, `data-${n}`, 'redis'));
  const drawn = new Set<string>();
  for (const [a, b] of edges) {
    const from = programs[a % hosts.length];
    const to = databases[b % hosts.length];
    // Where DHCP gives the address, nobody can be told it.
    const isNamed = !Object.values(drawing.document.graph.hosts)[b % hosts.length]?.name.startsWith(
      'kiosk',
    );
    if (!from || !to || !isNamed || drawn.has(from + to)) continue;
    drawn.add(from + to);
    drawing.depends(from, to);
  }
  return drawing.document;
};

export const anyNetwork: fc.Arbitrary<Document> = anyWish.map(draw);
