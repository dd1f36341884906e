import type { Case } from './case.ts';

const none: readonly string[] = [];
const KEYS = [
  'UBRUUQOSYJCDQG6KLYABS7IKNYWDU6QI7RT4MQE343SARB6C4CTUQG6O',
  'UB7GRXFAOSZCWJGDLJO67FO4HZMGCAYLU4BL75DTJVDYDY6Q3GGXEWBW',
] as const;
const [KEY, OTHER] = KEYS;
const host = { h: { address: '10.0.0.1' } };
const nats = { on: 'h', kind: 'nats' };

/** A NATS server of domain m, and services with what they publish and subscribe there. */
const talk = (...edges: readonly string[]) => ({
  hosts: host,
  domains: { m: {} },
  services: { 'm/nats': nats, 'a/x': {}, 'b/y': {} },
  edges,
});

/** So many domains, each with a service that uses one server. */
const crowd = (count: number, settings: Record<string, number>) => ({
  hosts: host,
  services: {
    'm/nats': { ...nats, settings },
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${at}/x`, {}])),
  },
  edges: Array.from({ length: count }, (_, at) => `d${at}/x -> m/nats`),
});

const postgresql = { backend: 'postgresql', retention: '30d', compression: true } as const;

/** By the code of the rule. */
export const MESSAGING_CASES: Readonly<Record<string, readonly Case[]>> = {
  'account-budget': [
    { title: 'connections', graph: crowd(4, { max_connections: 50 }), finds: ['m/nats'] },
    {
      title: 'streams in memory and on disk',
      graph: crowd(4, { max_memory: 5, max_file: 10, max_payload: 1024 }),
      finds: ['m/nats', 'm/nats'],
    },
    { title: 'enough for all', graph: crowd(4, { max_memory: 10, max_file: 20 }), finds: none },
    {
      title: 'no streams',
      graph: {
        hosts: host,
        services: { 'm/nats': { ...nats, settings: { jetstream: false, max_file: 1 } } },
      },
      finds: none,
    },
  ],
  'duplicate-nkey': [
    {
      title: 'of a domain and a service',
      graph: { domains: { a: { nkey: KEY } }, services: { 'a/x': { nkey: KEY } } },
      finds: ['a'],
    },
    {
      title: 'each its own',
      graph: { domains: { a: { nkey: KEY } }, services: { 'a/x': { nkey: OTHER } } },
      finds: none,
    },
  ],
  'echoed-subject': [
    {
      title: 'the same subject, by two services',
      graph: {
        ...talk('a/x publishes m/nats: b.events.>', 'a/z subscribes m/nats: b.*.paid'),
        services: { 'm/nats': nats, 'a/x': {}, 'a/z': {}, 'b/y': {} },
      },
      finds: ['a'],
    },
    {
      title: 'by the domain, of everybody',
      graph: talk('a publishes m/nats: b.x', 'a subscribes m/nats: >'),
      finds: ['a'],
    },
    {
      title: 'events one way, commands the other',
      graph: talk('a/x publishes m/nats: b.commands.>', 'a/x subscribes m/nats: b.events.>'),
      finds: none,
    },
    {
      title: 'own subjects',
      graph: talk('a/x publishes m/nats: a.>', 'a/x subscribes m/nats: a.>'),
      finds: none,
    },
  ],
  'event-store-without-database': [
    {
      title: 'no PostgreSQL',
      graph: { domains: { a: { event_store: postgresql } } },
      finds: ['a'],
    },
    {
      title: 'that of another domain',
      graph: {
        domains: { a: { event_store: postgresql } },
        services: { 'b/db': { kind: 'postgresql' } },
      },
      finds: ['a'],
    },
    {
      title: 'its own',
      graph: {
        domains: { a: { event_store: postgresql } },
        services: { 'a/db': { kind: 'postgresql' } },
      },
      finds: none,
    },
    {
      title: 'streams alone',
      graph: { domains: { a: { event_store: { ...postgresql, backend: 'jetstream' } }, b: {} } },
      finds: none,
    },
  ],
  'invalid-nkey': [
    {
      title: 'wrong checksum',
      graph: { services: { 'a/x': { nkey: `${KEY.slice(0, -1)}A` } } },
      finds: ['a/x'],
    },
    { title: 'of no form', graph: { domains: { a: { nkey: 'hunter2' } } }, finds: ['a'] },
    {
      title: 'a seed',
      graph: { services: { 'a/x': { nkey: `SU${'A'.repeat(56)}` } } },
      finds: ['a/x'],
    },
    { title: 'a public key', graph: { services: { 'a/x': { nkey: KEY } } }, finds: none },
  ],
  'invalid-subject': [
    {
      title: 'a space and an empty token',
      graph: talk('a/x publishes m/nats: a.ok a..b a.>.b'),
      finds: ['a/x publishes m/nats: a.ok a..b a.>.b'],
    },
    {
      title: 'nothing right besides',
      graph: talk('a/x subscribes m/nats: a/b'),
      finds: ['a/x subscribes m/nats: a/b'],
    },
    { title: 'wildcards', graph: talk('a/x subscribes m/nats: a.*.b b.>'), finds: none },
  ],
  'missing-nkey': [
    {
      title: 'a service that publishes, and its domain',
      graph: talk('a/x publishes m/nats: a.>'),
      finds: ['a', 'a/x'],
    },
    {
      title: 'all have one',
      graph: {
        hosts: host,
        domains: { m: { nkey: KEY } },
        services: { 'm/nats': nats, 'm/x': { nkey: OTHER } },
        edges: ['m/x -> m/nats'],
      },
      finds: none,
    },
    {
      title: 'a server alone',
      graph: { hosts: host, services: { 'm/nats': nats, 'a/x': {} } },
      finds: none,
    },
    {
      title: 'one that is wrong is not missing',
      graph: {
        hosts: host,
        services: { 'm/nats': nats, 'm/x': { nkey: 'hunter2' } },
        edges: ['m/x -> m/nats'],
      },
      finds: none,
    },
  ],
  'unowned-subject': [
    {
      title: 'published: it is its own domain that is meant',
      graph: talk('a/x publishes m/nats: orders.created a.b'),
      finds: ['a/x publishes m/nats: orders.created a.b'],
    },
    {
      title: 'in capitals',
      graph: talk('a/x subscribes m/nats: B.events.>'),
      finds: ['a/x subscribes m/nats: B.events.>'],
    },
    {
      title: 'subscribed from nobody',
      graph: talk('a/x subscribes m/nats: c.>'),
      finds: ['a/x subscribes m/nats: c.>'],
    },
    {
      title: 'domains and wildcards',
      graph: talk('a/x subscribes m/nats: b.> a.x *.y >'),
      finds: none,
    },
  ],
};
