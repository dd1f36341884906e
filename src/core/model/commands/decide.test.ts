import { describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT, record } from '../document.ts';
import { eventName } from '../event-data.ts';
import { town } from '../testing/arbitrary.ts';
import { testAuthor, testId, testIds } from '../testing/author.ts';
import { decide } from './decide.ts';

/** Ids of the drawing that all of these begin with. */
const TOWN = testId(1);
const HARBOUR = testId(2);
const MARKET = testId(3);
const NORTH = testId(10);
const SOUTH = testId(11);
const REGISTER = testId(20);
const ARCHIVE = testId(21);
const MESSAGES = testId(22);
const SHIPS = testId(23);
const REGISTER_ARCHIVE = testId(30);
const MAYOR = testId(40);
const NEW = testId(900);
const OTHER = testId(901);
const NOBODY = testId(999);

/** What people and files send: no types hold it together. */
const decided = (...gesture: readonly unknown[]) => decide(gesture as never, town().graph);

const refused = (...gesture: readonly unknown[]): string => {
  const result = decided(...gesture);
  if (result.ok) throw new Error('was not refused');
  return `${result.error.code}: ${result.error.message}`;
};

const happens = (...gesture: readonly unknown[]): readonly string[] => {
  const result = decided(...gesture);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.map(({ name }) => name);
};

const domain = (fields: object) => ({
  type: 'create-domain',
  domain_id: NEW,
  name: 'New',
  ...fields,
});
const service = (fields: object) => ({
  type: 'add-service',
  service: { service_id: NEW, domain_id: TOWN, name: 'new', kind: 'redis', ...fields },
});
const edge = (kind: string, from: string, to: string) => ({
  type: 'add-edge',
  edge: { edge_id: NEW, kind, from, to },
});
const link = (from_node: string, to_node: string, to_interface = 'eth1') => ({
  type: 'add-link',
  link: { from_node, from_interface: 'eth0', to_node, to_interface, network_type: 'Lan' },
});
const update = (noun: string, id: string, changes: object) => ({
  type: `update-${noun}`,
  [`${noun === 'edge' ? 'edge' : noun}_id`]: id,
  changes,
});
const remove = (ids: readonly string[], cascade = false) => ({ type: 'remove', ids, cascade });

describe('names', () => {
  test.each([
    ['', 'empty-name: Create domain: name is empty.'],
    [' \t', 'empty-name: Create domain: name is empty.'],
    ['a\nb', 'multi-line-name: Create domain: name has more than one line.'],
    ['a\u2028b', 'multi-line-name: Create domain: name has more than one line.'],
    ['x'.repeat(301), 'long-name: Create domain: name is longer than 300 characters.'],
  ])('%j is refused', (name, message) => {
    expect(refused(domain({ name }))).toBe(message);
  });

  test('characters that no file can hold are refused', () => {
    for (const name of ['a\0b', 'a\ud800', 'a\bb', 'a\fb'])
      expect(refused(domain({ name }))).toMatch(/^(bad-text|multi-line-name): /);
  });

  test('two of a kind that would be written alike are refused', () => {
    expect(refused(domain({ name: ' TOWN! ' }))).toBe(
      'duplicate-domain: " TOWN! " and the domain "Town" would both be written "town".',
    );
    expect(refused(service({ name: 'Register' }))).toMatch(/^duplicate-service: /);
    expect(refused(update('domain', HARBOUR, { name: 'town' }))).toMatch(/^duplicate-domain: /);
    expect(refused(update('service', ARCHIVE, { name: 'register' }))).toMatch(/^duplicate-service/);
    expect(refused(update('host', NORTH, { name: 'South' }))).toMatch(/^duplicate-host: /);
    expect(
      refused({
        type: 'add-person',
        person: { person_id: NEW, name: 'M. Ayor', username: 'mayor', email: '', ssh_keys: [] },
      }),
    ).toMatch(/^duplicate-person: /);
  });

  test('the same name is fine in another domain and for another kind of thing', () => {
    expect(happens(service({ domain_id: HARBOUR, name: 'register' }))).toEqual(['ServiceAdded']);
    expect(happens(service({ name: 'Town' }))).toEqual(['ServiceAdded']);
    expect(happens(update('domain', TOWN, { name: 'TOWN' }))).toEqual(['DomainRenamed']);
  });
});

describe('edges', () => {
  test.each([
    ['missing-end', edge('depends_on', REGISTER, NOBODY)],
    ['missing-end', edge('depends_on', REGISTER_ARCHIVE, REGISTER)],
    ['self-dependency', edge('depends_on', REGISTER, REGISTER)],
    ['duplicate-dependency', edge('depends_on', REGISTER, ARCHIVE)],
    ['wrong-end', edge('depends_on', NORTH, SOUTH)],
    ['wrong-end', edge('depends_on', REGISTER, MAYOR)],
    ['wrong-end', edge('publishes', REGISTER, ARCHIVE)],
    ['wrong-end', edge('subscribes', TOWN, HARBOUR)],
    ['wrong-end', edge('administers', MAYOR, REGISTER)],
    ['wrong-end', edge('administers', TOWN, HARBOUR)],
  ])('%s', (code, command) => {
    expect(refused(command)).toMatch(new RegExp(`^${code}: `));
  });

  test('say which end is wrong and what the kind joins', () => {
    expect(refused(edge('publishes', REGISTER, ARCHIVE))).toBe(
      'wrong-end: A service or domain publishes to a NATS service: "publishes to" cannot end at the service "archive".',
    );
  });

  test.each([
    edge('depends_on', TOWN, HARBOUR),
    edge('depends_on', TOWN, SHIPS),
    edge('depends_on', SHIPS, MARKET),
    edge('depends_on', ARCHIVE, REGISTER),
    edge('subscribes', TOWN, MESSAGES),
    edge('administers', MAYOR, TOWN),
  ])('%j is drawn', (command) => {
    expect(happens(command)).toEqual(['DependencyAdded']);
  });

  test('an external system is depended on, and depends on nothing', () => {
    const bank = service({ service_id: testId(901), domain_id: null, kind: 'external-system' });
    expect(happens(bank, edge('depends_on', REGISTER, testId(901)))).toHaveLength(2);
    expect(refused(bank, edge('depends_on', testId(901), REGISTER))).toMatch(/^wrong-end/);
  });

  test('subjects belong to messages only', () => {
    const result = decided({
      type: 'add-edge',
      edge: { ...edge('depends_on', SHIPS, ARCHIVE).edge, subjects: ['a.b'] },
    });
    expect(result.ok && result.value[0]?.data).not.toHaveProperty('subjects');
    expect(happens(update('edge', testId(31), { subjects: ['x.>'] }))).toEqual([
      'DependencyKindChanged',
    ]);
    expect(happens(update('edge', REGISTER_ARCHIVE, { subjects: ['x.>'] }))).toEqual([]);
  });
});

describe('services', () => {
  test.each([
    ['unknown-domain', service({ domain_id: NOBODY })],
    ['unknown-host', service({ host_id: NOBODY })],
    ['existing-element', service({ service_id: SHIPS })],
    ['existing-element', service({ service_id: MAYOR })],
    ['empty-kind', service({ kind: ' ' })],
    ['service-without-domain', service({ domain_id: null })],
    ['service-without-domain', update('service', REGISTER, { domain_id: null })],
    ['external-system-placed', service({ kind: 'external-system', host_id: NORTH })],
    ['unknown-service', update('service', NOBODY, { name: 'x' })],
    ['not-json', service({ settings: { ratio: 0.5 } })],
  ])('%s', (code, command) => {
    expect(refused(command)).toMatch(new RegExp(`^${code}: `));
  });

  test('only what differs happens', () => {
    const same = { name: 'register', domain_id: TOWN, host_id: NORTH, settings: {}, notes: '' };
    expect(happens(update('service', REGISTER, same))).toEqual([]);
    expect(happens(update('service', REGISTER, { ...same, notes: 'x', host_id: null }))).toEqual([
      'ServicePlaced',
      'ServiceAnnotated',
    ]);
    expect(happens(update('service', REGISTER, { name: undefined }))).toEqual([]);
  });

  test('moves first when the new name is taken where it was', () => {
    expect(happens(update('service', REGISTER, { name: 'archive', domain_id: MARKET }))).toEqual([
      'ServiceMoved',
      'ServiceRenamed',
    ]);
  });
});

describe('domains', () => {
  test.each([
    ['existing-element', domain({ domain_id: TOWN })],
    ['unknown-domain', update('domain', NOBODY, { name: 'x' })],
    ['unknown-domain', update('domain', TOWN, { parent_domain_id: NOBODY })],
    ['nesting-cycle', update('domain', TOWN, { parent_domain_id: TOWN })],
    ['wrong-input', domain({ domain_id: 'town' })],
  ])('%s', (code, command) => {
    expect(refused(command)).toMatch(new RegExp(`^${code}: `));
  });

  test('do not go into what is inside them', () => {
    const nest = (id: string, parent_domain_id: string) =>
      update('domain', id, { parent_domain_id });
    expect(refused(nest(HARBOUR, TOWN), nest(MARKET, HARBOUR), nest(TOWN, MARKET))).toBe(
      'nesting-cycle: Domain "Town" cannot go into "Market", which is inside it.',
    );
  });
});

describe('hosts', () => {
  test.each([
    ['missing-end', link(NORTH, NOBODY)],
    ['self-connection', link(NORTH, NORTH)],
    ['duplicate-connection', link(NORTH, SOUTH, 'eth0')],
    ['duplicate-connection', link(SOUTH, NORTH, 'eth0')],
    ['unknown-host', update('host', NOBODY, { name: 'x' })],
    ['wrong-input', update('host', NORTH, { state_version: 'latest' })],
    [
      'unknown-node-word',
      { type: 'update-topology', topology: { nodes: [{ id: 'a', name: 'a', tier: 'Top' }] } },
    ],
    [
      'duplicate-host',
      {
        type: 'update-topology',
        topology: {
          nodes: [
            { id: 'a', name: 'x' },
            { id: 'b', name: 'X' },
          ],
        },
      },
    ],
    [
      'duplicate-node',
      {
        type: 'update-topology',
        topology: {
          nodes: [
            { id: 'a', name: 'x' },
            { id: 'a', name: 'y' },
          ],
        },
      },
    ],
    ['wrong-input', { type: 'update-topology', topology: 'none' }],
  ])('%s', (code, command) => {
    expect(refused(command)).toMatch(new RegExp(`^${code}: `));
  });

  test('only what differs happens', () => {
    expect(happens(update('host', NORTH, { name: 'north', interfaces: [] }))).toEqual([]);
    expect(happens(update('host', NORTH, { memory_mb: 512 }))).toEqual(['NodeUpdatedInTopology']);
    expect(happens(link(NORTH, SOUTH))).toEqual(['ConnectionAddedToTopology']);
  });
});

describe('remove', () => {
  test('says what still needs it', () => {
    expect(refused(remove([ARCHIVE]))).toBe(
      'still-needed: The service "archive" cannot be removed while it is needed: "register" depends on "archive".',
    );
    expect(refused(remove([HARBOUR]))).toMatch(
      /: The domain "Harbour" cannot be removed while it is needed: service "messages", service "ships"\.$/,
    );
    expect(refused(remove([NORTH]))).toMatch(
      /service "register", service "archive", the connection/,
    );
    expect(refused(edge('administers', MAYOR, TOWN), remove([MAYOR]))).toMatch(/^still-needed/);
    expect(refused(remove([NOBODY]))).toMatch(/^unknown-element/);
  });

  test('what goes with it does not count', () => {
    expect(happens(remove([ARCHIVE, REGISTER_ARCHIVE]))).toEqual([
      'DependencyRemoved',
      'ServiceRemoved',
    ]);
    expect(happens(remove([]))).toEqual([]);
  });

  test('a cascade takes the leaves first', () => {
    const nested = update('domain', HARBOUR, { parent_domain_id: TOWN });
    expect(happens(nested, remove([TOWN], true))).toEqual([
      'DomainNested',
      ...Array(3).fill('DependencyRemoved'),
      ...Array(4).fill('ServiceRemoved'),
      'DomainRemoved',
      'DomainRemoved',
    ]);
  });

  test('services outlive their host', () => {
    expect(happens(remove([NORTH], true))).toEqual([
      'ConnectionRemovedFromTopology',
      'ServicePlaced',
      'ServicePlaced',
      'NodeRemovedFromTopology',
    ]);
    expect(happens(remove([NORTH, REGISTER], true))).toEqual([
      'DependencyRemoved',
      'ConnectionRemovedFromTopology',
      'ServicePlaced',
      'ServiceRemoved',
      'NodeRemovedFromTopology',
    ]);
  });
});

test('a gesture is all or none', () => {
  expect(refused(domain({}), domain({}))).toMatch(/^existing-element/);
  expect(
    happens(domain({ domain_id: OTHER }), service({ domain_id: OTHER }), remove([OTHER], true)),
  ).toEqual(['DomainCreated', 'ServiceAdded', 'ServiceRemoved', 'DomainRemoved']);
});

test('what is no command is refused', () => {
  for (const junk of [
    null,
    7,
    'x',
    [],
    {},
    { type: 'fly' },
    { type: '__proto__' },
    { type: 'remove' },
  ])
    expect(refused(junk)).toMatch(/^wrong-input: /);
  expect(decide('x' as never, town().graph)).toHaveProperty('error.code', 'wrong-input');
  const ring: Record<string, unknown> = {};
  ring.self = ring;
  expect(refused(service({ settings: ring }))).toMatch(/^not-json/);
});

test('the workspace is configured field by field', () => {
  const changes = { name: 'Plant', channel: 'nixos-26.05', constraints: { max_services: 3 } };
  const result = decided({ type: 'configure-workspace', changes });
  expect(result.ok && result.value).toEqual([
    {
      group: 'Workspace',
      name: 'WorkspaceConfigured',
      data: { name: 'Plant', constraints: { max_services: 3 } },
    },
  ]);
});

test('events of one gesture are one chain with one cause', () => {
  const author = testAuthor('ada', testIds());
  const gesture = [domain({}), service({ domain_id: NEW, service_id: testId(901) })];
  const result = record(EMPTY_DOCUMENT, gesture as never, author);
  if (!result.ok) throw new Error(result.error.message);
  const [root, child] = result.value.events;
  expect([root, child].map((event) => event && eventName(event))).toEqual([
    'Domain.DomainCreated',
    'Service.ServiceAdded',
  ]);
  expect(new Set([root?.event_id, root?.correlation_id, root?.causation_id]).size).toBe(1);
  expect(child?.causation_id).toBe(root?.event_id);
  expect(child?.previous_cid).toBe(root?.cid);
  expect(child?.aggregate_id).toBe(testId(901));
  expect(child?.timestamp).toBe(root?.timestamp);
});
