import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS } from './events/index.ts';
import { evolveAll, evolveOne, fold } from './fold.ts';
import { EMPTY_GRAPH } from './graph.ts';
import { readJournal } from './read-journal.ts';
import { anyDocument, town } from './testing/arbitrary.ts';
import { testId } from './testing/author.ts';

const journalOf = (...payloads: readonly unknown[]) => {
  const read = readJournal(JSON.stringify(payloads));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.journal;
};

/** One event of each kind, about things that are not there. */
const ABOUT_NOTHING = [
  { Domain: { DomainRenamed: { domain_id: testId(1), name: 'x' } } },
  { Domain: { DomainPurposeChanged: { domain_id: testId(1), purpose: 'x' } } },
  { Domain: { DomainAdministratorChanged: { domain_id: testId(1), administrator: 'x' } } },
  { Domain: { DomainConstraintsChanged: { domain_id: testId(1), constraints: {} } } },
  { Domain: { DomainNested: { domain_id: testId(1), parent_domain_id: testId(2) } } },
  { Domain: { DomainRemoved: { domain_id: testId(1) } } },
  { Service: { ServiceRenamed: { service_id: testId(1), name: 'x' } } },
  { Service: { ServiceConfigured: { service_id: testId(1), settings: {} } } },
  { Service: { ServiceMoved: { service_id: testId(1), domain_id: testId(2) } } },
  { Service: { ServicePlaced: { service_id: testId(1), host_id: null } } },
  { Service: { ServiceExposed: { service_id: testId(1), offered: true, public: true } } },
  { Service: { ServiceOptionsChanged: { service_id: testId(1), extra_options: {} } } },
  { Service: { ServiceAnnotated: { service_id: testId(1), notes: '' } } },
  { Service: { ServiceRemoved: { service_id: testId(1) } } },
  { Dependency: { DependencyKindChanged: { edge_id: testId(1), kind: 'depends_on' } } },
  { Dependency: { DependencyRemoved: { edge_id: testId(1) } } },
  { Network: { NodeUpdatedInTopology: { topology_id: 't', node: { id: 'n', name: 'n' } } } },
  { Network: { NodeRemovedFromTopology: { topology_id: 't', node_id: testId(1) } } },
  {
    Network: {
      ConnectionRemovedFromTopology: {
        topology_id: 't',
        connection: { from_node: 'a', to_node: 'b' },
      },
    },
  },
  { Person: { PersonUpdated: { person_id: testId(1), email: '' } } },
  { Person: { PersonRemoved: { person_id: testId(1) } } },
];

test('events about what is not there change nothing and are noted', () => {
  const graph = fold(journalOf(...ABOUT_NOTHING));
  expect(graph).toEqual({ ...EMPTY_GRAPH, unknown: graph.unknown });
  expect(graph.unknown.map(({ name }) => name)).toEqual(
    ABOUT_NOTHING.map(
      (payload) =>
        Object.entries(payload).map(([group, event]) => `${group}.${Object.keys(event)[0]}`)[0],
    ),
  );
  for (const { reason } of graph.unknown) expect(reason).toMatch(/^there is no such /);
});

test('the first of two that begin the same thing wins', () => {
  const once = town();
  const again = evolveAll(once.graph, once.journal.events);
  expect({ ...again, unknown: [] }).toEqual(once.graph);
  expect(again.unknown).toHaveLength(once.journal.events.length);
});

test('what names things that are not there is kept', () => {
  const graph = fold(
    journalOf(
      {
        Service: {
          ServiceAdded: { service_id: testId(1), domain_id: testId(9), name: 'a', kind: 'b' },
        },
      },
      {
        Dependency: {
          DependencyAdded: {
            edge_id: testId(2),
            kind: 'publishes',
            from: testId(8),
            to: testId(7),
          },
        },
      },
      { Domain: { DomainCreated: { domain_id: testId(3), name: 'c' } } },
      { Domain: { DomainNested: { domain_id: testId(3), parent_domain_id: testId(3) } } },
    ),
  );
  expect(graph.unknown).toEqual([]);
  expect(Object.keys(graph.services)).toEqual([testId(1)]);
  expect(Object.keys(graph.edges)).toEqual([testId(2)]);
  expect(graph.domains[testId(3)]?.parent_domain_id).toBe(testId(3));
});

test('an event shares all that it does not touch, and its graph cannot be changed', () => {
  fc.assert(
    fc.property(anyDocument, ({ journal }) => {
      const before = evolveAll(EMPTY_GRAPH, journal.events.slice(0, -1));
      const frozen = structuredClone(before);
      const last = journal.events.at(-1);
      const after = last ? evolveOne(before, last) : before;
      expect(before).toEqual(frozen);
      const parts = ['domains', 'services', 'hosts', 'links', 'people', 'edges'] as const;
      const touched = parts.filter((part) => after[part] !== before[part]);
      expect(touched.length).toBeLessThanOrEqual(3);
      for (const part of touched)
        for (const [id, element] of Object.entries(after[part]))
          expect(Object.isFrozen(element), id).toBe(true);
    }),
  );
});

test('no two kinds of event have one name', () => {
  expect(new Set(EVENTS.map(({ name }) => name)).size).toBe(EVENTS.length);
});
