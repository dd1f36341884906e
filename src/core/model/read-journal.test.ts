import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cidOf } from './chain.ts';
import { eventName } from './event-data.ts';
import { fold } from './fold.ts';
import { readJournal } from './read-journal.ts';
import { town } from './testing/arbitrary.ts';
import { testId } from './testing/author.ts';
import { anyJson } from './testing/texts.ts';
import { verifyChain } from './verify-chain.ts';
import { writeJournal } from './write-journal.ts';

const read = (value: unknown) => {
  const result = readJournal(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, graph: fold(result.value.journal) };
};

const refused = (value: unknown): string => {
  const result = readJournal(typeof value === 'string' ? value : JSON.stringify(value));
  if (result.ok) throw new Error('was read');
  return `${result.error.code}: ${result.error.message}`;
};

const ID = '6F9619FF-8B86-D011-B42D-00CF4FC964FF';
const created = { DomainCreated: { domain_id: ID, name: 'sales', purpose: 'Sells' } };

/** An event as cim-graph writes it: no chain, no actor, `null` for the cause of a root. */
const foreign = (payload: unknown, at = 1) => ({
  event_id: testId(at),
  aggregate_id: testId(500),
  correlation_id: testId(600),
  causation_id: null,
  payload,
});

test('reads a journal of another tool: roots, actors and chain are made up', () => {
  const { journal, notes, graph } = read({
    metadata: { version: '1.0', event_count: 1, first_event_time: '2025-05-05T00:00:00Z' },
    events: [foreign({ Domain: created })],
  });
  expect(graph.domains[ID.toLowerCase()]).toMatchObject({ name: 'sales', administrator: '' });
  expect(journal.events[0]).toMatchObject({
    event_id: testId(1),
    correlation_id: testId(600),
    causation_id: testId(1),
    actor: 'unknown',
    timestamp: '2025-05-05T00:00:00Z',
    schema_version: 1,
    previous_cid: null,
  });
  expect(verifyChain(journal)).toEqual([]);
  expect(notes).toEqual([
    '1 event had no actor: unknown.',
    '1 event had no time: 2025-05-05T00:00:00Z.',
  ]);
});

test('reads a list, one event, bare events and payloads with the group beside them', () => {
  for (const form of [
    [foreign({ Domain: created })],
    foreign({ Domain: created }),
    [created],
    created,
    { Domain: created },
    [foreign({ type: 'Domain', ...created })],
    [foreign(created)],
    `\uFEFF${JSON.stringify([created])}`,
  ])
    expect(Object.values(read(form).graph.domains).map(({ name }) => name)).toEqual(['sales']);
});

test('what it makes up is the same every time, and differs from event to event', () => {
  const twice = [created, created];
  expect(read(twice).journal).toEqual(read(twice).journal);
  const [first, second] = read(twice).journal.events;
  expect(first?.event_id).not.toBe(second?.event_id);
  expect(read(twice).graph.unknown).toHaveLength(1);
});

test('the time may stand in the payload', () => {
  const event = { DomainCreated: { ...created.DomainCreated, timestamp: '2024-01-01T00:00:00Z' } };
  expect(read([event]).journal.events[0]?.timestamp).toBe('2024-01-01T00:00:00Z');
});

test('a service that a domain asks for is the same whenever it is read', () => {
  const services = ['NATS', { name: 'db', kind: 'pg', settings: { port: 5433 } }];
  const { graph } = read({ DomainCreated: { ...created.DomainCreated, services } });
  expect(Object.values(graph.services)).toMatchObject([
    { name: 'NATS', kind: 'NATS', settings: {}, domain_id: ID.toLowerCase() },
    { name: 'db', kind: 'pg', settings: { port: 5433 } },
  ]);
  expect(Object.keys(graph.services)[0]).toMatch(/^[0-9a-f-]{14}5/);
});

test('events and fields that this version does not know survive', () => {
  const events = [
    {
      ...foreign({ Policy: { PolicyEnacted: { ratio: 0.5, until: null } } }),
      extra: { b: 1, a: 2 },
    },
    foreign({ anything: 1, at: ['all'] }, 2),
    foreign({ Domain: { DomainCreated: { domain_id: 7 } } }, 3),
    { KeyRotated: { key: 'x' } },
  ];
  const { journal, graph } = read(events);
  expect(graph.unknown.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'Policy.PolicyEnacted: this version does not know it',
    'anything.at: its payload is not {"<Group>": {"<Event>": ...}}',
    expect.stringMatching(/^Domain.DomainCreated: it does not fit: domain_id is wrong: /),
    'Unknown.KeyRotated: this version does not know it',
  ]);
  const text = writeJournal(journal);
  expect(read(text).journal).toEqual(journal);
  expect(read(text).notes).toEqual([]);
  expect(JSON.parse(text).events[0].extra).toEqual({ b: 1, a: 2 });
  expect(JSON.parse(text).events[1].payload).toEqual({ anything: 1, at: ['all'] });
});

test('any payload survives', () => {
  fc.assert(
    fc.property(fc.array(anyJson), (values) => {
      const events = values.map((value, index) => foreign({ X: { Happened: value } }, index));
      const { journal } = read(events);
      expect(journal.events.map(({ payload }) => payload)).toEqual(
        events.map(({ payload }) => payload),
      );
      expect(read(writeJournal(journal))).toMatchObject({ journal, notes: [] });
    }),
  );
});

test('a broken chain is noted and kept', () => {
  const { events } = town().journal;
  const broken = events.map((event, index) =>
    index === 2 ? { ...event, actor: 'mallory' } : event,
  );
  const { journal, notes } = read([...broken.slice(0, 4), ...broken.slice(5)]);
  expect(notes).toEqual([
    'Event 3 was changed after it was written, or written elsewhere.',
    'Event 5 does not follow the event before it.',
  ]);
  expect(journal.events.map(({ cid }) => cid)).toEqual(
    [...events.slice(0, 4), ...events.slice(5)].map(({ cid }) => cid),
  );
});

test('what has no cid is chained where it stands', () => {
  const { events } = town().journal;
  const { cid: _, previous_cid: __, ...bare } = events[2] ?? {};
  const { journal, notes } = read([...events.slice(0, 2), bare, ...events.slice(3)]);
  expect(notes).toEqual([]);
  expect(journal.events).toEqual(events);
  expect(journal.events[2]?.cid).toBe(events[2] && cidOf(events[2]));
});

test.each([
  [
    '',
    'journal-not-json: The journal is not JSON: line 1, column 1: a value was expected, but the text ends.',
  ],
  [
    '{"events": [}',
    'journal-not-json: The journal is not JSON: line 1, column 13: a value or "]" was expected, but "}" stands there.',
  ],
  [7, 'journal-wrong-shape: This is no journal: a number instead of a list of events.'],
  [null, 'journal-wrong-shape: This is no journal: null instead of a list of events.'],
  [{}, 'journal-wrong-shape: This is no journal: an empty object instead of a list of events.'],
  [
    { events: 7 },
    'journal-wrong-shape: This is no journal: an object with "events" instead of a list of events.',
  ],
  [
    { nodes: [], relationships: [], style: {} },
    'journal-wrong-shape: This is no journal: an object with "nodes", "relationships", "style" instead of a list of events.',
  ],
  [[created, 7], 'journal-wrong-event: Event 2 of the journal has no payload: it is a number.'],
  [
    [{ event_id: testId(1) }],
    'journal-wrong-event: Event 1 of the journal has no payload: it is an object with "event_id".',
  ],
  [
    [foreign(created, 3), created, foreign(created, 3)],
    `journal-duplicate-event: Events 1 and 3 of the journal have the same id ${testId(3)}.`,
  ],
  [
    `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`,
    'journal-too-deep: Event 1 has more than 100 lists and objects inside each other.',
  ],
  [
    Array(200_001).fill(0),
    'journal-too-long: The journal has 200001 events; at most 200000 can be opened.',
  ],
])('%#: refused with a reason', (value, message) => {
  expect(refused(value)).toBe(message);
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readJournal(text)).toBeDefined();
      expect(readJournal(`[{"payload": ${text}}]`)).toBeDefined();
      expect(readJournal(`[{"DomainCreated": ${text}}]`)).toBeDefined();
    }),
  );
});

test('a journal is written as people read it', () => {
  const { journal } = town();
  const text = writeJournal(journal);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  const { metadata, events } = JSON.parse(text);
  expect(metadata).toEqual({
    version: '1.0',
    event_count: journal.events.length,
    first_event_time: '2026-01-01T00:00:01.000Z',
    last_event_time: '2026-01-01T00:00:01.000Z',
    aggregate_ids: [...new Set(journal.events.map((event) => event.aggregate_id))].sort(),
  });
  expect(Object.keys(events[0])).toEqual([
    'event_id',
    'aggregate_id',
    'correlation_id',
    'causation_id',
    'actor',
    'timestamp',
    'schema_version',
    'previous_cid',
    'cid',
    'payload',
  ]);
  expect(eventName(events[0])).toBe('Domain.DomainCreated');
  expect(JSON.parse(writeJournal({ events: [] }))).toEqual({
    metadata: {
      version: '1.0',
      event_count: 0,
      first_event_time: null,
      last_event_time: null,
      aggregate_ids: [],
    },
    events: [],
  });
});
