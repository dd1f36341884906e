import type { Case } from './case.ts';
import type { Sketch } from './graphs.ts';

const on = { on: 'h' };
const host = { h: { address: '10.0.0.1' } };
const none: readonly string[] = [];

const REV = 'a'.repeat(40);
const HASH = `sha256-${'A'.repeat(43)}=`;
const source = (settings: Record<string, string>): Sketch => ({
  services: { 'a/b': { settings } },
});

const pinned = { settings: { source: 'github:a/b', revision: REV, nar_hash: HASH } };

/** By the code of the rule. */
export const CONSISTENCY_CASES: Readonly<Record<string, readonly Case[]>> = {
  'dependency-cycle': [
    {
      title: 'domains',
      graph: { domains: { a: {}, b: {} }, edges: ['a -> b', 'b -> a'] },
      finds: ['a'],
    },
    {
      title: 'services, by what their domains offer',
      graph: {
        services: { 'a/x': {}, 'b/y': { offered: true } },
        edges: ['a -> b', 'b/y -> a/x'],
      },
      finds: ['a/x'],
    },
    {
      title: 'a diamond',
      graph: {
        services: { 'a/1': {}, 'a/2': {}, 'a/3': {}, 'a/4': {} },
        edges: ['a/1 -> a/2', 'a/1 -> a/3', 'a/2 -> a/4', 'a/3 -> a/4'],
      },
      finds: none,
    },
  ],
  'domain-without-purpose': [
    { title: 'blanks', graph: { domains: { a: { purpose: ' \n ' } } }, finds: ['a'] },
    { title: 'a purpose', graph: { domains: { a: {} } }, finds: none },
  ],
  'missing-end': [
    {
      title: 'nothing there',
      graph: { domains: { a: {} }, edges: ['a -> gone'] },
      finds: ['a -> gone'],
    },
    { title: 'both there', graph: { domains: { a: {}, b: {} }, edges: ['a -> b'] }, finds: none },
  ],
  'nothing-offered': [
    {
      title: 'empty domain',
      graph: { domains: { a: {}, b: {} }, edges: ['a -> b'] },
      finds: ['b'],
    },
    {
      title: 'it offers',
      graph: { services: { 'b/c': { offered: true } }, domains: { a: {} }, edges: ['a -> b'] },
      finds: none,
    },
  ],
  'unknown-event': [
    {
      title: 'of one kind together',
      graph: {
        unknown: [
          { event_id: '1', name: 'A.B', reason: 'it is unknown' },
          { event_id: '2', name: 'A.B', reason: 'it is unknown' },
        ],
      },
      finds: [''],
    },
    { title: 'none', graph: {}, finds: none },
  ],
  'unlocked-source': [
    { title: 'nothing else', graph: source({ source: 'github:a/b' }), finds: ['a/b'] },
    { title: 'no hash', graph: source({ source: 'github:a/b', revision: REV }), finds: ['a/b'] },
    { title: 'no source', graph: source({ revision: REV, nar_hash: HASH }), finds: ['a/b'] },
    {
      title: 'a form without a revision',
      graph: source({ source: 'path:/srv/x', revision: REV, nar_hash: HASH }),
      finds: ['a/b'],
    },
    {
      title: 'another revision in the source',
      graph: source({ source: `github:a/b/${'b'.repeat(40)}`, revision: REV, nar_hash: HASH }),
      finds: ['a/b'],
    },
    {
      title: 'all three',
      graph: source({ source: 'github:a/b', revision: REV, nar_hash: HASH }),
      finds: none,
    },
    { title: 'a stand-in on purpose', graph: source({}), finds: none },
  ],
  'moving-source': [
    {
      title: 'a branch of a forge',
      graph: source({ source: 'github:a/b/main', revision: REV, nar_hash: HASH }),
      finds: ['a/b'],
    },
    {
      title: 'a branch of a repository',
      graph: source({
        source: 'git+https://git.example.com/b?ref=refs/heads/main',
        revision: REV,
        nar_hash: HASH,
      }),
      finds: ['a/b'],
    },
    {
      title: 'a tag',
      graph: source({ source: 'gitlab:a/b/v1.2', revision: REV, nar_hash: HASH }),
      finds: none,
    },
    {
      title: 'the revision',
      graph: source({ source: `github:a/b/${REV}`, revision: REV, nar_hash: HASH }),
      finds: none,
    },
    { title: 'not pinned yet', graph: source({ source: 'github:a/b/main' }), finds: none },
  ],
  'stand-in': [
    {
      title: 'open to every address',
      graph: { services: { 'a/b': { public: true } } },
      finds: ['a/b'],
    },
    {
      title: 'beside a real program',
      graph: {
        hosts: host,
        services: { 'a/b': on, 'a/real': { ...on, ...pinned } },
      },
      finds: ['a/b'],
    },
    {
      title: 'on a machine where nothing is real',
      graph: {
        hosts: { ...host, other: {} },
        services: { 'a/b': on, 'a/c': on, 'a/real': { on: 'other', ...pinned } },
      },
      finds: none,
    },
    {
      title: 'real programs',
      graph: { services: { 'a/b': { public: true, ...pinned } } },
      finds: none,
    },
  ],
  'unplaced-service': [
    { title: 'beside a host', graph: { hosts: host, services: { 'a/b': {} } }, finds: ['a/b'] },
    { title: 'on a host', graph: { hosts: host, services: { 'a/b': on } }, finds: none },
    { title: 'no host drawn', graph: { services: { 'a/b': {} } }, finds: none },
    {
      title: 'drawn host of that name',
      graph: { hosts: { a: {} }, services: { 'a/b': {} } },
      finds: none,
    },
  ],
  'memory-short': [
    {
      title: 'two caches',
      graph: {
        hosts: { h: { memory_mb: 1000 } },
        services: {
          'a/b': { kind: 'redis', ...on, settings: { max_memory: 512 } },
          'a/c': { kind: 'redis', ...on, settings: { max_memory: 512 } },
        },
      },
      finds: ['h'],
    },
    {
      title: 'a cache of documents, in GiB',
      graph: {
        hosts: { h: { memory_mb: 1536 } },
        services: { 'a/b': { kind: 'mongodb', ...on, settings: { cache: 2 } } },
      },
      finds: ['h'],
    },
    {
      title: 'caches that share what there is',
      graph: {
        hosts: { h: { memory_mb: 1000 } },
        services: { 'a/b': { kind: 'redis', ...on }, 'a/c': { kind: 'redis', ...on } },
      },
      finds: none,
    },
    {
      title: 'a shared server counts once',
      graph: {
        hosts: { h: { memory_mb: 300 } },
        services: {
          'a/b': { kind: 'nats', ...on, settings: { max_memory: 256 } },
          'b/c': { kind: 'nats', ...on, settings: { max_memory: 256 } },
        },
      },
      finds: none,
    },
  ],
};
