import { describe, expect, test } from 'vitest';
import { EVENTS } from '../../src/core/model/events/index.ts';
import { testId as id } from '../../src/core/model/testing/author.ts';
import { KEYS } from '../../src/core/model/testing/intents.ts';
import { uuid5 } from '../../src/core/model/uuid5.ts';
import { agree, caseOf } from './agree.ts';

const topology_id = id(0x900);
const node = (n: number, more: object = {}) => ({ id: id(n), name: `node ${n}`, ...more });
const link = { from_node: id(10), from_interface: 'a', to_node: id(11), to_interface: 'b' };
const created = (n: number, name: string, services: readonly unknown[] = []) => ({
  DomainCreated: { domain_id: id(n), name, purpose: 'p', administrator: 'Ada@x.org', services },
});
const added = (
  n: number,
  domain: number | null,
  name: string,
  kind: string,
  more: object = {},
) => ({
  ServiceAdded: {
    service_id: id(n),
    domain_id: domain === null ? null : id(domain),
    name,
    kind,
    ...more,
  },
});
const edge = (n: number, kind: string, from: string, to: string) => ({
  DependencyAdded: { edge_id: id(n), kind, from, to },
});
const waived = (code: string, elements: readonly number[], more: object = {}) => ({
  ProblemWaived: { code, elements: elements.map(id), reason: 'so be it', ...more },
});

/** A drawing in which everything happens that can happen. */
const LIFE: readonly Record<string, object>[] = [
  { WorkspaceConfigured: { name: 'Life', secrets: 'agenix', constraints: { max_services: 3 } } },
  {
    WorkspaceConfigured: {
      package_overrides: { openssl: { static: true, "with'x": [1, null, { $package: 'a.b' }] } },
      permitted_insecure_packages: ['olm-3.2.16', 'openssl-1.1.1w', 'olm-3.2.16'],
    },
  },
  created(1, 'Sales', ['nats', { name: 'orders', kind: 'postgres', settings: { port: 6000 } }]),
  created(2, 'Sales', ['redis']),
  created(3, 'Gone'),
  created(1, 'Again', ['grafana']),
  { DomainRenamed: { domain_id: id(2).toUpperCase(), name: 'Łódź' } },
  { DomainPurposeChanged: { domain_id: id(2), purpose: 'two\nlines' } },
  { DomainAdministratorChanged: { domain_id: id(2), administrator: 'bob' } },
  { DomainConstraintsChanged: { domain_id: id(2), constraints: { name_pattern: '^a', odd: 1 } } },
  { DomainNested: { domain_id: id(2), parent_domain_id: id(1) } },
  { DomainKeyChanged: { domain_id: id(1), nkey: KEYS[0] } },
  {
    DomainEventStoreChanged: {
      domain_id: id(1),
      event_store: { backend: 'postgresql', retention: '30d', compression: true, odd: 1 },
    },
  },
  { DomainRemoved: { domain_id: id(3) } },
  { DomainPurposeChanged: { domain_id: id(3), purpose: 'too late' } },
  { NodeAddedToTopology: { topology_id, node: node(10, { services: ['sales/orders'] }) } },
  { NodeAddedToTopology: { topology_id, node: node(11, { tier: 'super cluster' }) } },
  { NodeAddedToTopology: { topology_id, node: node(10, { name: 'twice' }) } },
  { NodeUpdatedInTopology: { topology_id, node: node(11, { interfaces: [{ name: 'eth0' }] }) } },
  { NodeRemovedFromTopology: { topology_id, node_id: id(12) } },
  { ConnectionAddedToTopology: { topology_id, connection: link } },
  added(20, 2, 'web', 'Application', { offered: true, host_id: id(11) }),
  added(21, 2, 'web', 'app'),
  added(22, null, 'bank', 'external system'),
  added(23, 1, 'odd', 'unheard-of'),
  added(24, 3, 'lost', 'redis'),
  added(25, 1, 'gone', 'redis'),
  { ServiceRenamed: { service_id: id(21), name: 'shop' } },
  { ServiceConfigured: { service_id: id(21), settings: { port: 70_000, language: 'go' } } },
  { ServiceMoved: { service_id: id(21), domain_id: id(1) } },
  { ServicePlaced: { service_id: uuid5(id(1), 'nats'), host_id: id(11) } },
  { ServiceExposed: { service_id: id(21), offered: true, public: true } },
  { ServiceOptionsChanged: { service_id: id(21), extra_options: { 'a.b': { $force: 1 } } } },
  { ServiceAnnotated: { service_id: id(21), notes: 'note' } },
  { ServiceKeyChanged: { service_id: id(20), nkey: KEYS[1] } },
  { ServiceKeyChanged: { service_id: id(21), nkey: 'no key' } },
  { ServiceRemoved: { service_id: id(25) } },
  edge(30, 'depends_on', id(2), id(1)),
  edge(31, 'publishes', id(20), uuid5(id(1), 'nats')),
  edge(32, 'depends_on', id(1), id(20)),
  edge(33, 'depends_on', id(21), id(22)),
  edge(34, 'administers', id(41), id(1)),
  { DependencyKindChanged: { edge_id: id(31), kind: 'subscribes', subjects: ['sales.>'] } },
  { DependencyRemoved: { edge_id: id(33) } },
  { PersonAdded: { person_id: id(40), name: 'Ada', email: ' ada@X.org ', ssh_keys: ['a\nb'] } },
  { PersonAdded: { person_id: id(41), name: '9 lives', username: ' ' } },
  { PersonAdded: { person_id: id(42), name: 'Gone' } },
  { PersonUpdated: { person_id: id(41), name: 'Root', username: 'root' } },
  { PersonRemoved: { person_id: id(42) } },
  waived('unplaced-service', [23, 20, 20], { by: 'ada' }),
  waived('unplaced-service', [20, 23]),
  waived('no-ssh-key', []),
  waived('unknown-kind', [23]),
  { ProblemWaiverWithdrawn: { code: 'unknown-kind', elements: [id(23).toUpperCase()] } },
  { ProblemWaiverWithdrawn: { code: 'unknown-kind', elements: [] } },
  { PolicyEnacted: { policy_id: id(50) } },
  { VersionNamed: { event_id: id(60), name: 'first' } },
  { JournalRewritten: { previous_head: 'sha256:0', reason: 'a password' } },
];

const NETWORK = {
  NetworkTopologyUpdated: {
    topology_id,
    name: 'new',
    timestamp: '2026-01-01T00:00:00Z',
    nodes: [
      node(11, {
        node_type: 'router',
        interfaces: [
          {
            name: 'wan0',
            addresses: ['10.0.0.9/16', { address: '', dhcp: true }, { address: 'fe80::1' }],
          },
        ],
        services: ['sales/shop'],
        metadata: { system: 'aarch64-linux', memory_mib: '2048', state_version: '25.11', odd: 1 },
      }),
      { id: 'gate', name: 'Gate', tier: null, interfaces: null, services: ['sales/nats'] },
    ],
    connections: [{ from_node: 'Gate', to_node: id(11) }],
  },
};

const REMOVED = { ConnectionRemovedFromTopology: { topology_id, connection: link } };

describe('the Nix library knows', () => {
  test('every kind of event, as Flakegraph does', async () => {
    const names = new Set([...LIFE, NETWORK, REMOVED].flatMap(Object.keys));
    expect(EVENTS.filter(({ name }) => !names.has(name))).toEqual([]);
    const journals = [LIFE, [...LIFE, REMOVED], [...LIFE, NETWORK], [NETWORK, ...LIFE, NETWORK]];
    const beginnings = LIFE.map((_, n) => LIFE.slice(0, n));
    const cases = await agree([...journals, ...beginnings].map(caseOf));
    console.log(`journals of every kind of event: ${cases} cases`);
    expect(cases).toBeGreaterThan(30);
  });

  test('events whose data do not fit, and does nothing with them', async () => {
    const before = [created(1, 'Sales'), added(20, 1, 'web', 'nginx')];
    const wrong = [
      { DomainRenamed: { domain_id: id(1), name: 7 } },
      { DomainRenamed: { domain_id: id(1), name: '   ' } },
      { DomainRenamed: { domain_id: 'sales', name: 'x' } },
      { DomainNested: { domain_id: id(1) } },
      { ServiceExposed: { service_id: id(20), offered: 'yes', public: true } },
      { ServiceConfigured: { service_id: id(20), settings: [] } },
      { DependencyAdded: { edge_id: id(30), kind: 'likes', from: id(1), to: id(20) } },
      { NodeAddedToTopology: { topology_id, node: { id: id(10) } } },
      ...['10.0.0.1/x', '10.0.0.1/129', { prefix_length: -1 }, 7].map((address) => ({
        NodeAddedToTopology: {
          topology_id,
          node: node(10, { interfaces: [{ name: 'a', addresses: [address] }] }),
        },
      })),
      { WorkspaceConfigured: { channel: 'nixos-19.03' } },
      ...[['openssl'], ['-1'], ['a b-1'], 'openssl-1.1.1w', [7]].map((names) => ({
        WorkspaceConfigured: { permitted_insecure_packages: names },
      })),
      ...[
        { '2x': {} },
        { 'a.b': {} },
        { jq: { 'a b': true } },
        { jq: true },
        { jq: { a: {} } },
        { jq: { a: [[1]] } },
        { jq: { a: { $package: '${x}' } } },
        { jq: { a: { $package: 'b', c: 1 } } },
        { [`j${'q'.repeat(100)}`]: {} },
      ].map((overrides) => ({ WorkspaceConfigured: { package_overrides: overrides } })),
      { ProblemWaived: { code: 'x', elements: ['sales'], reason: 'r' } },
      { ProblemWaived: { code: 'x', elements: [] } },
      { Domain: { DomainRenamed: { domain_id: id(1), name: 'x' }, DomainRemoved: {} } },
      { Service: { DomainRenamed: { domain_id: id(1), name: 'x' } } },
    ];
    const cases = await agree(wrong.map((event) => caseOf([...before, { payload: event }])));
    console.log(`events that do not fit: ${cases} cases`);
    expect(cases).toBe(wrong.length);
  });

  test('journals in other forms', async () => {
    const event = created(1, 'Sales', ['nats']);
    const cases = await agree(
      [
        [],
        event,
        { events: [event] },
        [{ Domain: event }],
        [{ payload: { type: 'Domain', ...event } }],
        {
          metadata: {},
          events: [{ event_id: id(5), payload: { Domain: event }, cid: 'sha256:0' }],
        },
      ].map(caseOf),
    );
    expect(cases).toBe(6);
  });
});
