import { describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT, record } from '../document.ts';
import { eventName } from '../event-data.ts';
import { town } from '../testing/arbitrary.ts';
import { testAuthor, testId, testIds } from '../testing/author.ts';
import {
  ARCHIVE,
  decided,
  domain,
  HARBOUR,
  happens,
  link,
  MARKET,
  MAYOR,
  NEW,
  NOBODY,
  NORTH,
  OTHER,
  REGISTER,
  refused,
  remove,
  SHIPS,
  SOUTH,
  service,
  TOWN,
  update,
} from '../testing/commands.ts';
import { decide } from './decide.ts';

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

describe('waivers', () => {
  const waive = (fields: object = {}) => ({
    type: 'waive-problem',
    code: 'unplaced-service',
    elements: [SHIPS],
    reason: 'It floats.',
    by: 'ada',
    ...fields,
  });
  const { type: _, reason: _reason, by: _by, ...about } = waive();
  const withdraw = { type: 'withdraw-waiver', ...about };

  test('need a reason, and something to withdraw', () => {
    expect(refused(waive({ reason: ' ' }))).toMatch(/^empty-reason: /);
    expect(refused(waive({ elements: ['ships'] }))).toMatch(/^wrong-input: /);
    expect(refused(withdraw)).toMatch(/^not-waived: /);
  });

  test('another reason takes the place of the first; the same changes nothing', () => {
    expect(happens(waive(), withdraw)).toEqual(['ProblemWaived', 'ProblemWaiverWithdrawn']);
    expect(happens(waive(), waive())).toEqual(['ProblemWaived']);
    expect(happens(waive(), waive({ reason: 'It sails.' }))).toEqual([
      'ProblemWaived',
      'ProblemWaiverWithdrawn',
      'ProblemWaived',
    ]);
  });
});
