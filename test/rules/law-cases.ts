import { chained } from '../../src/core/model/chain.ts';
import type { Envelope, Journal } from '../../src/core/model/envelope.ts';
import { DomainId } from '../../src/core/model/graph.ts';
import { town } from '../../src/core/model/testing/arbitrary.ts';
import { testId } from '../../src/core/model/testing/author.ts';
import type { Case } from './case.ts';
import { idOf } from './graphs.ts';

const none: readonly string[] = [];
const empty = {};
const { journal } = town();

/** The journal with events changed and chained again, so that only what was changed is wrong. */
const changed = (change: (event: Envelope, index: number) => Envelope): Journal => {
  const events: Envelope[] = [];
  for (const [index, event] of journal.events.entries())
    events.push(chained(change(event, index), events.at(-1)?.cid ?? null));
  return { events };
};
const second = journal.events[1];

/** By the code of the rule. */
export const LAW_CASES: Readonly<Record<string, readonly Case[]>> = {
  'broken-chain': [
    {
      title: 'an event changed afterwards',
      graph: empty,
      journal: {
        events: journal.events.map((event, n) => (n === 3 ? { ...event, actor: 'eve' } : event)),
      },
      finds: [''],
    },
    {
      title: 'an event taken out',
      graph: empty,
      journal: { events: journal.events.filter((_, n) => n !== 2) },
      finds: [''],
    },
    { title: 'as it was written', graph: empty, journal, finds: none },
    { title: 'no journal', graph: empty, finds: none },
  ],
  'missing-cause': [
    {
      title: 'a cause that nobody knows',
      graph: empty,
      journal: changed((event, n) => (n === 4 ? { ...event, causation_id: testId(9999) } : event)),
      finds: [''],
    },
    { title: 'as it was written', graph: empty, journal, finds: none },
  ],
  'causation-cycle': [
    {
      title: 'the first is caused by the second',
      graph: empty,
      journal: changed((event, n) =>
        n === 0 ? { ...event, causation_id: second?.event_id ?? '' } : event,
      ),
      finds: [''],
    },
    { title: 'as it was written', graph: empty, journal, finds: none },
  ],
  'duplicate-edge': [
    {
      title: 'twice the same',
      graph: { domains: { a: {}, b: {} }, edges: ['a -> b', 'a -> b !'] },
      finds: [
        [idOf('a -> b'), idOf('a -> b !')].sort()[1] === idOf('a -> b') ? 'a -> b' : 'a -> b !',
      ],
    },
    {
      title: 'there and back, and of two kinds',
      graph: { domains: { a: {}, b: {} }, edges: ['a -> b', 'b -> a', 'a publishes b'] },
      finds: none,
    },
    {
      title: 'cables between different interfaces',
      graph: { hosts: { a: {}, b: {} }, links: ['a eth0 -> b eth1', 'a eth2 -> b eth3'] },
      finds: none,
    },
  ],
  'malformed-name': [
    {
      title: 'no Latin letter, and a reserved word',
      graph: { services: { 'a/東京': {}, 'a/default': {} } },
      finds: ['a/東京', 'a/default'],
    },
    { title: 'letters with marks', graph: { services: { 'a/Łódź 2': {} } }, finds: none },
  ],
  'category-law': [
    {
      title: 'messages to what is no NATS, and an edge to itself',
      graph: {
        services: { 'a/x': {}, 'a/y': {} },
        edges: ['a/x publishes a/y', 'a/x -> a/x', 'a/x -> a/y'],
      },
      finds: ['a/x publishes a/y', 'a/x -> a/x'],
    },
    {
      title: 'a chain',
      graph: {
        services: { 'a/x': {}, 'a/y': {}, 'a/z': {} },
        edges: ['a/x -> a/y', 'a/y -> a/z'],
      },
      finds: none,
    },
    {
      title: 'an end that is missing',
      graph: { domains: { a: {} }, edges: ['a -> b'] },
      finds: none,
    },
  ],
  'functor-law': [
    {
      title: 'a service depends on a domain that offers nothing',
      graph: { services: { 'a/x': {}, 'b/y': {} }, edges: ['a/x -> b'] },
      finds: ['a/x -> b'],
    },
    {
      title: 'a domain without a workload depends on a service',
      graph: { services: { 'a/x': { kind: 'redis' }, 'b/y': {} }, edges: ['a -> b/y'] },
      finds: ['a -> b/y'],
    },
    {
      title: 'all is there',
      graph: {
        services: { 'a/x': {}, 'b/y': { offered: true }, 'b/n': { kind: 'nats' } },
        edges: ['a -> b', 'a/x -> b', 'a -> b/y', 'a publishes b/n'],
      },
      finds: none,
    },
  ],
  'dangling-reference': [
    {
      title: 'no such host, no such domain, nothing around',
      graph: {
        services: { 'a/x': { on: 'gone' } },
        domains: { b: { parent_domain_id: DomainId.parse(idOf('gone')) } },
      },
      finds: ['a/x', 'b'],
    },
    {
      title: 'all there',
      graph: { hosts: { h: {} }, services: { 'a/x': { on: 'h' } } },
      finds: none,
    },
  ],
};
