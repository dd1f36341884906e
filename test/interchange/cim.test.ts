import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/core/interchange/index.ts';
import { fold } from '../../src/core/model/fold.ts';
import { readJournal as read, readJournal } from '../../src/core/model/read-journal.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { named, planOf, taken } from './planned.ts';

const ID = (digit: number): string => `0199e8a0-0000-7000-8000-00000000000${digit}`;

/** The drawing that a text becomes, by the form that it is recognised as. */
const drawn = (text: string) => {
  const format = formatOf(text);
  if (format === null) throw new Error('of no form');
  const { graph } = taken(format, text);
  return { format: format.name, graph, plan: planOf(format, text) };
};

const created = { domain_id: ID(1), name: 'sales', purpose: 'Takes orders from customers' };

describe('every envelope of a journal', () => {
  const common = {
    event_id: ID(2),
    aggregate_id: ID(1),
    correlation_id: ID(2),
    causation_id: null,
  };
  const forms: Readonly<Record<string, unknown>> = {
    'a journal': {
      metadata: { version: '1.0', event_count: 1, first_event_time: '2026-01-01T00:00:00Z' },
      events: [{ ...common, payload: { Domain: { DomainCreated: created } } }],
    },
    'a list': [{ ...common, payload: { Domain: { DomainCreated: created } } }],
    'cim-start': {
      ...common,
      payload: {
        type: 'Domain',
        DomainCreated: { ...created, agent_session: 'x', cim_integration: {}, validation: {} },
      },
    },
    flat: {
      event_id: ID(2),
      event_type: 'DomainCreated',
      aggregate_type: 'Domain',
      aggregate_id: ID(1),
      domain: 'sales',
      timestamp: '2026-01-01T00:00:00Z',
      version: 1,
      data: created,
      metadata: { correlation_id: ID(2), causation_id: null, source: 'cim-domain' },
    },
    bare: {
      DomainCreated: {
        ...created,
        administrator: 'ada@example.org',
        network_config: {},
        services: ['nats', { name: 'orders-db', kind: 'postgresql' }],
      },
    },
  };
  test.each(Object.entries(forms))('%s', (_, value) => {
    const { format, graph } = drawn(JSON.stringify(value));
    expect(format).toBe('journal');
    expect(Object.values(graph.domains)).toMatchObject([created]);
  });

  test('a flat one keeps who, when and why, and is written in our own', () => {
    const journal = readJournal(JSON.stringify(forms.flat));
    if (!journal.ok) throw new Error(journal.error.message);
    expect(journal.value.journal.events).toMatchObject([
      {
        event_id: ID(2),
        correlation_id: ID(2),
        causation_id: ID(2),
        actor: 'cim-domain',
        timestamp: '2026-01-01T00:00:00Z',
        payload: { Domain: { DomainCreated: created } },
      },
    ]);
    const text = writeJournal(journal.value.journal);
    expect(text).not.toContain('event_type');
    const again = read(text);
    expect(again.ok && fold(again.value.journal)).toEqual(fold(journal.value.journal));
  });
});

test('contexts and aggregates of cim-graph become domains and applications', () => {
  const event = (name: string, data: object) => ({ payload: { Context: { [name]: data } } });
  const { format, graph, plan } = drawn(
    JSON.stringify({
      events: [
        event('BoundedContextCreated', { context_id: ID(1), name: 'Sales', description: 'Sells' }),
        event('BoundedContextCreated', { context_id: ID(2), name: 'Stock' }),
        event('AggregateAdded', { aggregate_id: ID(3), context_id: ID(1), name: 'Order' }),
        event('EntityAdded', { entity_id: ID(4), aggregate_id: ID(3), name: 'Line' }),
        event('ValueObjectAttached', { value_object_id: ID(5), parent_id: ID(9), name: 'Money' }),
        event('RelationshipEstablished', {
          source_id: ID(1),
          target_id: ID(2),
          relationship_type: 'depends_on',
        }),
      ],
    }),
  );
  expect(format).toBe('cim-graph-events');
  expect(Object.values(graph.domains).map(({ purpose }) => purpose)).toEqual(['Sells', '']);
  expect(named(graph)).toEqual({
    services: ['Sales/Order: application'],
    edges: ['Sales depends_on Stock'],
  });
  expect(Object.values(graph.services)[0]?.notes).toBe('Entity: Line');
  expect(plan.notUnderstood.map(({ text }) => text)).toEqual([
    'Left out value object "Money": its aggregate is not there.',
  ]);
});

test('a topology adds machines and what joins them', () => {
  const eth0 = {
    name: 'eth0',
    mac_address: null,
    addresses: [{ address: '10.0.0.1', prefix_length: 24 }],
  };
  const { format, graph, plan } = drawn(
    JSON.stringify({
      topology_id: 'office',
      nodes: [
        { id: ID(1), name: 'edge', node_type: 'Gateway', tier: 'leaf', interfaces: [eth0] },
        { id: 'core', name: 'core', node_type: 'Mainframe', interfaces: [], services: ['a/b'] },
      ],
      connections: [
        { from_node: ID(1), from_interface: 'eth0', to_node: 'core', to_interface: 'e' },
      ],
    }),
  );
  expect(format).toBe('network-topology');
  expect(Object.values(graph.hosts).map(({ name }) => name)).toEqual(['edge', 'core']);
  expect(Object.values(graph.links)).toHaveLength(1);
  expect(plan.notUnderstood.map(({ text }) => text).join()).toContain('Mainframe');
  expect(plan.ignored.map(({ text }) => text).join()).toContain('a/b');
});

test('domain.cim-graph.yaml becomes a domain, its dependencies and its events', () => {
  const text = `cim_graph:
  format_version: "1.0"
  graph_id: ${ID(7)}
  domain:
    entity_id: ${ID(1)}
    components:
      name: sales
      purpose: Takes orders
      colour: red
    relationships:
      - { type: depends_on, target: stock }
      - { type: partners_with }
    cim_integration:
      nats_streams: [DOMAIN_SALES_EVENTS]
      event_subjects: ["sales.events.>"]
  statistics: { nodes: 1 }
`;
  const { format, graph, plan } = drawn(text);
  expect(format).toBe('cim-graph');
  expect(named(graph)).toEqual({
    services: ['sales/nats: nats'],
    edges: ['sales depends_on stock', 'sales publishes nats sales.events.>'],
  });
  expect(plan.notUnderstood).toEqual([
    { line: 12, text: 'Left out a relationship without a target.' },
  ]);
  expect(plan.ignored.map(({ line }) => line)).toEqual([9, 13, 16]);
});

test('cim-keys gives organisations and people, never keys', () => {
  const node = (digit: number, aggregate_type: string, properties: object) => ({
    [ID(digit)]: { id: ID(digit), aggregate_type, properties, version: 1 },
  });
  const { format, graph, plan } = drawn(
    JSON.stringify({
      nodes: {
        ...node(1, 'Organization', { name: 'Acme' }),
        ...node(2, 'OrganizationalUnit', { name: 'Sales' }),
        ...node(3, 'Person', { name: 'Ada', email: 'ada@example.org' }),
        ...node(4, 'Certificate', { name: 'root', pem: 'MIIB' }),
      },
      edges: [
        { source_id: ID(2), target_id: ID(1), relationship_type: 'PartOf' },
        { source_id: ID(3), target_id: ID(2), relationship_type: 'Manages' },
        { source_id: ID(4), target_id: ID(3), relationship_type: 'IssuedTo' },
      ],
    }),
  );
  expect(format).toBe('cim-keys');
  expect(Object.values(graph.domains).map(({ name }) => name)).toEqual(['Acme', 'Sales']);
  expect(graph.domains[ID(2)]?.parent_domain_id).toBe(ID(1));
  expect(Object.values(graph.people)).toMatchObject([{ name: 'Ada', email: 'ada@example.org' }]);
  expect(Object.values(graph.edges)).toMatchObject([{ kind: 'administers', to: ID(2) }]);
  expect(plan.ignored.map(({ text }) => text)).toEqual([
    'Not drawn: Certificate "root".',
    'Not drawn: 1 relationships of those.',
  ]);
});

test('drawings of strangers are read as far as words go', () => {
  const arrows = drawn(
    JSON.stringify({
      nodes: [
        { id: 'n0', caption: 'Shop', labels: ['BoundedContext'], properties: {}, style: {} },
        { id: 'n1', caption: 'Orders API', labels: [], properties: { team: 'a' }, style: {} },
        { id: 'n2', caption: 'orders', labels: ['PostgreSQL'], properties: {}, style: {} },
        { id: 'n3', caption: 'bus', labels: ['NATS'], properties: {}, style: {} },
      ],
      relationships: [
        { id: 'r0', fromId: 'n0', toId: 'n1', type: 'CONTAINS' },
        { id: 'r1', fromId: 'n1', toId: 'n2', type: 'reads from' },
        { id: 'r2', fromId: 'n1', toId: 'n3', type: 'PUBLISHES_TO' },
        { id: 'r3', fromId: 'n1', toId: 'n9', type: 'USES' },
      ],
    }),
  );
  expect(arrows.format).toBe('arrows');
  expect(named(arrows.graph)).toEqual({
    services: ['Imported/bus: nats', 'Imported/orders: postgresql', 'Shop/Orders API: application'],
    edges: ['Orders API depends_on orders', 'Orders API publishes bus'],
  });
  expect(arrows.plan.notUnderstood.map(({ text }) => text).join()).toContain('USES');
  expect(arrows.plan.ignored.map(({ text }) => text).join()).toContain('"team"');
  const cytoscape = drawn(
    JSON.stringify({
      elements: [
        { data: { id: 'a', label: 'Stock' } },
        { data: { id: 'b', label: 'redis cache', parent: 'a' } },
        { data: { id: 'c', label: 'worker', parent: 'a' } },
        { data: { id: 'e', source: 'c', target: 'b' } },
      ],
    }),
  );
  expect(named(cytoscape.graph)).toEqual({
    services: ['Stock/redis cache: redis', 'Stock/worker: application'],
    edges: ['worker depends_on redis cache'],
  });
});
