import * as fc from 'fast-check';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import {
  DomainId,
  EDGE_KINDS,
  type Edge,
  EdgeId,
  EMPTY_GRAPH,
  type Graph,
  type Host,
  HostId,
  type Link,
  linkId,
  NODE_TYPES,
  PersonId,
  type Service,
  ServiceId,
  TIERS,
} from '../../src/core/model/graph.ts';
import { networkCard } from '../../src/core/model/network-card.ts';
import { hostileName } from './hostile-name.ts';

const uuid = (noun: number, index: number): string =>
  `01900000-0000-7000-8${noun.toString(16).padStart(3, '0')}-${index.toString(16).padStart(12, '0')}`;

const kinds = [...SERVICE_KINDS.map(({ kind }) => kind), 'teapot', 'end"]'];

interface Wish {
  readonly domains: readonly {
    readonly name: string;
    readonly parent: number;
    readonly by: string;
  }[];
  readonly services: readonly {
    readonly name: string;
    readonly kind: string;
    readonly in: number;
    readonly on: number;
  }[];
  readonly hosts: readonly {
    readonly name: string;
    readonly type: Host['node_type'];
    readonly tier: Host['tier'];
    readonly card: string;
  }[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly type: string }[];
  readonly people: readonly string[];
  readonly edges: readonly {
    readonly kind: Edge['kind'];
    readonly from: number;
    readonly to: number;
    readonly subjects: readonly string[];
  }[];
  readonly name: string;
}

const build = (wish: Wish): Graph => {
  const domainAt = (index: number) =>
    index < wish.domains.length ? DomainId.parse(uuid(1, index)) : null;
  const hosts = wish.hosts.map(({ name, type, tier, card }, index): Host => {
    const host_id = HostId.parse(uuid(5, index));
    const addresses = [{ address: `10.9.0.${index + 1}`, prefix_length: 24, dhcp: false }];
    return {
      host_id,
      name,
      system: 'x86_64-linux',
      node_type: type,
      tier,
      interfaces: [networkCard(card, { interface_type: '', addresses })],
      gateways: [],
      memory_mb: null,
      state_version: '26.05',
      extra_options: {},
    };
  });
  const hostAt = (index: number): HostId | null => hosts[index]?.host_id ?? null;
  const links = wish.links.flatMap(({ from, to, type }): readonly Link[] => {
    const from_node = hostAt(from);
    const to_node = hostAt(to);
    if (from_node === null || to_node === null) return [];
    return [{ from_node, to_node, from_interface: type, to_interface: '', network_type: type }];
  });
  const services = wish.services.map(
    (one, index): Service => ({
      service_id: ServiceId.parse(uuid(2, index)),
      domain_id: domainAt(one.in),
      name: one.name,
      kind: one.kind,
      settings: {},
      host_id: hostAt(one.on),
      offered: false,
      public: false,
      extra_options: {},
      notes: '',
      nkey: null,
    }),
  );
  const ends = [
    ...wish.domains.map((_, index) => uuid(1, index)),
    ...services.map(({ service_id }) => service_id),
    ...wish.people.map((_, index) => uuid(3, index)),
    uuid(9, 9),
  ];
  const at = (index: number): string => ends[index % ends.length] ?? '';
  return {
    ...EMPTY_GRAPH,
    workspace: { ...EMPTY_GRAPH.workspace, name: wish.name },
    domains: Object.fromEntries(
      wish.domains.map(({ name, parent, by }, index) => [
        uuid(1, index),
        {
          domain_id: DomainId.parse(uuid(1, index)),
          name,
          purpose: name,
          administrator: by,
          network_config: {},
          parent_domain_id: domainAt(parent),
          constraints: {},
          nkey: null,
          event_store: null,
        },
      ]),
    ),
    services: Object.fromEntries(services.map((service) => [service.service_id, service])),
    hosts: Object.fromEntries(hosts.map((host) => [host.host_id, host])),
    links: Object.fromEntries(links.map((link) => [linkId(link), link])),
    people: Object.fromEntries(
      wish.people.map((name, index) => [
        uuid(3, index),
        { person_id: PersonId.parse(uuid(3, index)), name, username: '', email: '', ssh_keys: [] },
      ]),
    ),
    edges: Object.fromEntries(
      wish.edges.map(({ kind, from, to, subjects }, index) => [
        uuid(4, index),
        {
          edge_id: EdgeId.parse(uuid(4, index)),
          kind,
          from: at(from),
          to: at(to),
          subjects: [...subjects],
        },
      ]),
    ),
  };
};

/** Graphs as no command would leave them: any names, edges anywhere, domains nested in circles. */
export const hostileGraph: fc.Arbitrary<Graph> = fc
  .record({
    name: hostileName,
    domains: fc.array(
      fc.record({
        name: hostileName,
        parent: fc.nat(7),
        by: fc.oneof(fc.constant(''), hostileName),
      }),
      { maxLength: 5 },
    ),
    services: fc.array(
      fc.record({
        name: hostileName,
        kind: fc.constantFrom(...kinds),
        in: fc.nat(6),
        on: fc.nat(4),
      }),
      { maxLength: 8 },
    ),
    hosts: fc.array(
      fc.record({
        name: hostileName,
        type: fc.constantFrom(...NODE_TYPES),
        tier: fc.constantFrom(...TIERS),
        card: hostileName,
      }),
      { maxLength: 3 },
    ),
    links: fc.array(fc.record({ from: fc.nat(3), to: fc.nat(3), type: hostileName }), {
      maxLength: 3,
    }),
    people: fc.array(hostileName, { maxLength: 3 }),
    edges: fc.array(
      fc.record({
        kind: fc.constantFrom(...EDGE_KINDS),
        from: fc.nat(20),
        to: fc.nat(20),
        subjects: fc.array(hostileName, { maxLength: 2 }),
      }),
      { maxLength: 10 },
    ),
  })
  .map(build);
