import { expect, test } from 'vitest';
import { apply, describeEvent, invertEvent, parse } from '../event-data.ts';
import type { Graph } from '../graph.ts';
import { town } from '../testing/arbitrary.ts';
import { testId } from '../testing/author.ts';
import { KEYS } from '../testing/intents.ts';

const TOPOLOGY = { topology_id: testId(700) };

const read = (group: string, name: string, data: unknown) => {
  const event = parse({ group, name, data });
  if (!event.ok) throw new Error(event.error);
  return event.value;
};

const after = (graph: Graph, ...events: readonly ReturnType<typeof read>[]): Graph =>
  events.reduce(apply, graph);

/** The town with what it lacks: constraints, subjects, a nested domain, someone in charge. */
const start = after(
  town().graph,
  read('Domain', 'DomainConstraintsChanged', {
    domain_id: testId(3),
    constraints: { max_services: 2 },
  }),
  read('Domain', 'DomainAdministratorChanged', { domain_id: testId(3), administrator: 'mayor' }),
  read('Dependency', 'DependencyRemoved', { edge_id: testId(32) }),
  read('Domain', 'DomainNested', { domain_id: testId(3), parent_domain_id: testId(2) }),
  read('Dependency', 'DependencyKindChanged', {
    edge_id: testId(31),
    kind: 'publishes',
    subjects: ['ships.>'],
  }),
  read('Problem', 'ProblemWaived', {
    code: 'no-ssh-key',
    elements: [testId(40), testId(10)],
    reason: 'A museum piece',
    by: 'ada',
  }),
  read('Domain', 'DomainKeyChanged', { domain_id: testId(3), nkey: KEYS[0] }),
  read('Domain', 'DomainEventStoreChanged', {
    domain_id: testId(3),
    event_store: { backend: 'jetstream', retention: '', compression: false },
  }),
  read('Service', 'ServiceKeyChanged', { service_id: testId(23), nkey: KEYS[1] }),
  read('Person', 'PersonUpdated', { person_id: testId(40), username: 'mayor', ssh_keys: ['k'] }),
);

/** Events as other tools may write them: leaner, or fuller, than those that commands give. */
const EVENTS = [
  [
    'Domain',
    'DomainCreated',
    { domain_id: testId(800), name: 'New', services: ['nats', { name: 'db', kind: 'pg' }] },
    'Created domain "New"',
  ],
  ['Domain', 'DomainRemoved', { domain_id: testId(3) }, 'Removed domain "Market"'],
  [
    'Domain',
    'DomainConstraintsChanged',
    { domain_id: testId(3), constraints: { name_pattern: '^x' } },
    'Changed the constraints of domain "Market"',
  ],
  [
    'Domain',
    'DomainNested',
    { domain_id: testId(3), parent_domain_id: null },
    'Took domain "Market" out of the domain around it',
  ],
  [
    'Domain',
    'DomainAdministratorChanged',
    { domain_id: testId(3), administrator: '' },
    'Took the administrator from domain "Market"',
  ],
  [
    'Domain',
    'DomainKeyChanged',
    { domain_id: testId(3), nkey: KEYS[1] },
    'Gave domain "Market" a NATS key',
  ],
  [
    'Domain',
    'DomainEventStoreChanged',
    { domain_id: testId(3), event_store: null },
    'Took the event store from domain "Market"',
  ],
  [
    'Service',
    'ServiceKeyChanged',
    { service_id: testId(23), nkey: null },
    'Took the NATS key from service "ships"',
  ],
  ['Service', 'ServiceRemoved', { service_id: testId(23) }, 'Removed service "ships"'],
  [
    'Service',
    'ServiceAdded',
    { service_id: testId(800), domain_id: testId(1), name: 'x', kind: 'redis' },
    'Added redis "x" to "Town"',
  ],
  [
    'Service',
    'ServiceAdded',
    { service_id: testId(800), domain_id: null, name: 'Bank', kind: 'external-system' },
    'Added external-system "Bank"',
  ],
  [
    'Service',
    'ServiceExposed',
    { service_id: testId(21), offered: true, public: false },
    'Offered service "archive"',
  ],
  [
    'Service',
    'ServicePlaced',
    { service_id: testId(21), host_id: testId(11) },
    'Placed service "archive" on "south"',
  ],
  [
    'Service',
    'ServiceMoved',
    { service_id: testId(21), domain_id: testId(2) },
    'Moved service "archive" to "Harbour"',
  ],
  [
    'Dependency',
    'DependencyKindChanged',
    { edge_id: testId(31), kind: 'subscribes' },
    'Changed to: "ships" subscribes to "messages"',
  ],
  [
    'Dependency',
    'DependencyKindChanged',
    { edge_id: testId(31), kind: 'publishes' },
    'Changed the subjects: "ships" publishes to "messages"',
  ],
  [
    'Dependency',
    'DependencyRemoved',
    { edge_id: testId(31) },
    'Removed that "ships" publishes to "messages"',
  ],
  [
    'Network',
    'NodeAddedToTopology',
    { ...TOPOLOGY, node: { id: testId(800), name: 'west', services: ['town/archive', 'x/y'] } },
    'Added host "west"',
  ],
  [
    'Network',
    'NodeUpdatedInTopology',
    { ...TOPOLOGY, node: { id: testId(11), name: 'east', services: ['town/archive'] } },
    'Renamed host "south" to "east"',
  ],
  [
    'Network',
    'NetworkTopologyUpdated',
    { ...TOPOLOGY, nodes: [{ id: testId(11), name: 'south', services: ['harbour/ships'] }] },
    'Laid out the network "network" with 1 host',
  ],
  ['Person', 'PersonUpdated', { person_id: testId(40), email: 'x@y.z' }, 'Changed person "Mayor"'],
  [
    'Problem',
    'ProblemWaived',
    { code: 'unplaced-service', elements: [testId(23), testId(23)], reason: 'It floats' },
    'Waived the problem unplaced-service of "ships"',
  ],
  [
    'Problem',
    'ProblemWaiverWithdrawn',
    { code: 'no-ssh-key', elements: [testId(10), testId(40)] },
    'Withdrew the waiver of the problem no-ssh-key of "north", "Mayor"',
  ],
  ['Workspace', 'WorkspaceConfigured', { name: 'Isle' }, 'Named the drawing "Isle"'],
  [
    'Workspace',
    'WorkspaceConfigured',
    { flavour: 'event-driven', secrets: 'agenix' },
    "Changed the drawing's flavour, secrets",
  ],
] as const;

test.each(EVENTS)('%s.%s %j', (group, name, data, line) => {
  const event = read(group, name, data);
  const graph = apply(start, event);
  expect(graph).not.toEqual(start);
  expect(graph.unknown).toEqual([]);
  expect(after(graph, ...invertEvent(start, event))).toEqual(start);
  expect(describeEvent(start, event)).toBe(line);
});

test('a network takes the place of the one before, and services go along', () => {
  const graph = apply(
    start,
    read('Network', 'NetworkTopologyUpdated', {
      nodes: [
        { id: testId(801), name: 'b', services: ['harbour/ships'] },
        { id: testId(11), name: 'a' },
      ],
    }),
  );
  const placed = Object.values(graph.services).map(({ name, host_id }) => [name, host_id]);
  expect(Object.fromEntries(placed)).toEqual({
    register: null,
    archive: null,
    messages: testId(11),
    ships: testId(801),
  });
  expect(Object.values(graph.hosts).map(({ name }) => name)).toEqual(['b', 'a']);
  expect(graph.links).toEqual({});
});

test('text that some file could not hold does not fit', () => {
  for (const settings of [
    JSON.parse('{"a": {"__proto__": 1}}'),
    { a: 'x\0' },
    { a: [1.5] },
    { '\ud800': 1 },
  ])
    expect(
      parse({
        group: 'Service',
        name: 'ServiceConfigured',
        data: { service_id: testId(21), settings },
      }),
    ).toHaveProperty('ok', false);
});
