import type { Case } from './case.ts';
import type { Sketch } from './graphs.ts';

const none: readonly string[] = [];
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const many = (count: number, of: (n: number) => readonly [string, object]) =>
  Object.fromEntries(numbers(count).map(of));

const pool = (
  settings: Record<string, number>,
  memory_mb: number | null,
  clients: number,
): Sketch => ({
  hosts: { h: { memory_mb } },
  services: {
    'a/db': { kind: 'postgresql', on: 'h', settings },
    ...many(clients, (n) => [`a/app${n}`, { on: 'h' }]),
  },
  edges: numbers(clients).map((n) => `a/app${n} -> a/db`),
});
const hub = (clients: number, strangers: number): Sketch => ({
  services: {
    'a/hub': {},
    ...many(clients, (n) => [`a/app${n}`, {}]),
    ...many(strangers, (n) => [`a/other${n}`, {}]),
  },
  edges: numbers(clients).map((n) => `a/app${n} -> a/hub`),
});
const chain = (length: number): Sketch => ({
  services: many(length, (n) => [`a/s${n}`, {}]),
  edges: numbers(length - 1).map((n) => `a/s${n} -> a/s${n + 1}`),
});
const far = (count: number, address: string): Sketch => ({
  hosts: { h: { address: '10.0.0.1' }, i: { address } },
  services: { 'a/app': { on: 'h' }, ...many(count, (n) => [`b/s${n}`, { on: 'i' }]) },
  edges: numbers(count).map((n) => `a/app -> b/s${n}`),
});
const shared = (domains: number): Sketch => ({
  hosts: { h: { address: '10.0.0.1' }, i: { address: '10.0.0.2' } },
  services: {
    'hub/api': { on: 'h' },
    ...many(domains, (n) => [`d${n}/app`, { on: 'i' }]),
  },
  edges: numbers(domains).map((n) => `d${n}/app -> hub/api`),
});

/** By the code of the rule. */
export const PERFORMANCE_CASES: Readonly<Record<string, readonly Case[]>> = {
  'connections-short': [
    {
      title: 'fewer than its clients want',
      graph: pool({ max_connections: 30 }, null, 3),
      finds: ['a/db'],
    },
    {
      title: 'more than the memory carries',
      graph: pool({ max_connections: 500 }, 2048, 1),
      finds: ['a/db'],
    },
    { title: 'enough', graph: pool({ max_connections: 70 }, 2048, 3), finds: none },
    { title: 'sized by itself', graph: pool({}, 512, 30), finds: none },
  ],
  'crowded-host': [
    {
      title: 'nine programs in 1 GiB',
      graph: {
        hosts: { h: { memory_mb: 1024 } },
        services: many(9, (n) => [`a/s${n}`, { on: 'h' }]),
      },
      finds: ['h'],
    },
    {
      title: 'one program in 64 MiB',
      graph: { hosts: { h: { memory_mb: 64 } }, services: { 'a/s': { on: 'h' } } },
      finds: ['h'],
    },
    {
      title: 'what their settings say is already too much',
      graph: {
        hosts: { h: { memory_mb: 64 } },
        services: {
          'a/cache': { kind: 'redis', on: 'h', settings: { max_memory: 512 } },
        },
      },
      finds: none,
    },
    {
      title: 'eight databases of one server',
      graph: {
        hosts: { h: { memory_mb: 512 } },
        services: many(8, (n) => [`a/s${n}`, { kind: 'postgresql', on: 'h' }]),
      },
      finds: none,
    },
  ],
  'hot-spot': [
    { title: 'everything depends on it', graph: hub(9, 1), finds: ['a/hub'] },
    { title: 'few do', graph: hub(7, 0), finds: none },
    { title: 'many of more', graph: hub(9, 30), finds: none },
  ],
  'deep-chain': [
    { title: 'seven services', graph: chain(7), finds: ['a/s0'] },
    { title: 'six services', graph: chain(6), finds: none },
    {
      title: 'a circle',
      graph: { services: { 'a/x': {}, 'a/y': {} }, edges: ['a/x -> a/y', 'a/y -> a/x'] },
      finds: none,
    },
  ],
  'serial-boot': [
    { title: 'five units', graph: chain(5), finds: ['a'] },
    { title: 'four units', graph: chain(4), finds: none },
  ],
  'chatty-across-sites': [
    { title: 'three providers in another network', graph: far(3, '10.9.0.1'), finds: ['a/app'] },
    { title: 'two', graph: far(2, '10.9.0.1'), finds: none },
    { title: 'in its own', graph: far(3, '10.0.0.9'), finds: none },
    { title: 'where nobody gave an address', graph: far(3, 'dhcp'), finds: none },
  ],
  'single-point-of-failure': [
    { title: 'four domains', graph: shared(4), finds: ['h'] },
    { title: 'three', graph: shared(3), finds: none },
  ],
};
