import type { Case } from './case.ts';
import { idOf } from './graphs.ts';

const on = { on: 'h' };
const host = { h: { address: '10.0.0.1' } };
const none: readonly string[] = [];
const LONG = 'x'.repeat(70);

/** By the code of the rule. */
export const VALIDATION_CASES: Readonly<Record<string, readonly Case[]>> = {
  'duplicate-address': [
    {
      title: 'twice, once in capitals',
      graph: { hosts: { a: { address: 'FD00::1' }, b: { address: 'fd00::1' } } },
      finds: ['a'],
    },
    {
      title: 'DHCP twice',
      graph: { hosts: { a: { address: 'dhcp' }, b: { address: 'dhcp' } } },
      finds: none,
    },
  ],
  'external-without-address': [
    {
      title: 'somebody depends on it',
      graph: { services: { x: { kind: 'external-system' }, 'a/b': {} }, edges: ['a/b -> x'] },
      finds: ['x'],
    },
    { title: 'nobody does', graph: { services: { x: { kind: 'external-system' } } }, finds: none },
    {
      title: 'it has one',
      graph: {
        services: { x: { kind: 'external-system', settings: { address: 'x.org' } }, 'a/b': {} },
        edges: ['a/b -> x'],
      },
      finds: none,
    },
  ],
  'host-without-address': [
    {
      title: 'another host depends on it',
      graph: {
        hosts: { ...host, d: { address: 'dhcp' } },
        services: { 'a/b': { on: 'd' }, 'a/c': on },
        edges: ['a/c -> a/b'],
      },
      finds: ['d'],
    },
    {
      title: 'it depends on another',
      graph: {
        hosts: { ...host, d: { address: 'dhcp' } },
        services: { 'a/b': { on: 'd' }, 'a/c': on },
        edges: ['a/b -> a/c'],
      },
      finds: none,
    },
  ],
  'invalid-address': [
    { title: 'out of range', graph: { hosts: { a: { address: '10.0.0.256' } } }, finds: ['a'] },
    { title: 'text', graph: { hosts: { a: { address: 'x"; y' } } }, finds: ['a'] },
    { title: 'both kinds', graph: { hosts: { a: { address: '::1' }, ...host } }, finds: none },
  ],
  'invalid-setting': [
    {
      title: 'wrong type, once for each setting',
      graph: { services: { 'a/r': { kind: 'redis', settings: { port: 'x', max_memory: -1 } } } },
      finds: ['a/r', 'a/r'],
    },
    { title: 'defaults', graph: { services: { 'a/r': { kind: 'redis' } } }, finds: none },
  ],
  'max-services': [
    {
      title: 'one too many',
      graph: {
        services: { 'a/b': {}, 'a/c': {} },
        workspace: { constraints: { max_services: 1 } },
      },
      finds: ['a'],
    },
    {
      title: 'its own number stands in',
      graph: {
        services: { 'a/b': {}, 'a/c': {} },
        domains: { a: { constraints: { max_services: 2 } } },
        workspace: { constraints: { max_services: 1 } },
      },
      finds: none,
    },
  ],
  'name-pattern': [
    {
      title: 'of the drawing, for all',
      graph: {
        services: { 'sales/Orders': {} },
        domains: { 'Sales 2': {} },
        workspace: { constraints: { name_pattern: '^[a-z][a-z0-9-]*$' } },
      },
      finds: ['Sales 2', 'sales/Orders'],
    },
    {
      title: 'of a domain, for its services',
      graph: {
        services: { 'sales/s-a': {}, 'sales/t-a': {} },
        domains: { sales: { constraints: { name_pattern: 's-.+' } } },
      },
      finds: ['sales/t-a'],
    },
    {
      title: 'no expression',
      graph: { domains: { a: { constraints: { name_pattern: '[a-' } } } },
      finds: ['a'],
    },
    {
      title: 'all match',
      graph: {
        services: { 'sales/orders': {} },
        workspace: { constraints: { name_pattern: '^([a-z]+-?)+$' } },
      },
      finds: none,
    },
  ],
  'required-services': [
    {
      title: 'missing',
      graph: { domains: { a: {} }, workspace: { constraints: { required_services: ['nats'] } } },
      finds: ['a'],
    },
    {
      title: 'there, by another name',
      graph: {
        services: { 'a/b': { kind: 'postgresql' } },
        workspace: { constraints: { required_services: ['Postgres'] } },
      },
      finds: none,
    },
  ],
  'unknown-kind': [
    { title: 'teapot', graph: { services: { 'a/b': { kind: 'teapot' } } }, finds: ['a/b'] },
    { title: 'alias', graph: { services: { 'a/b': { kind: 'Postgres' } } }, finds: none },
  ],
  'vague-purpose': [
    { title: 'a word', graph: { domains: { a: { purpose: 'Shop' } } }, finds: ['a'] },
    { title: 'a letter', graph: { domains: { a: { purpose: 'S' } } }, finds: ['a'] },
    { title: 'a page', graph: { domains: { a: { purpose: 'x'.repeat(501) } } }, finds: ['a'] },
    {
      title: 'ten characters, and none at all',
      graph: { domains: { a: { purpose: 'x'.repeat(10) }, b: { purpose: ' ' } } },
      finds: [],
    },
  ],
  'no-administrator': [
    { title: 'nobody', graph: { domains: { a: {} }, people: { Ada: {} } }, finds: ['a'] },
    {
      title: 'by name and by edge',
      graph: {
        domains: { a: { administrator: 'ada@x.org' }, b: {} },
        people: { Ada: {} },
        edges: ['Ada administers b'],
      },
      finds: [],
    },
  ],
  'duplicate-name': [
    {
      title: 'one user name twice, as foreign journals can have it',
      graph: { people: { Ada: { username: 'ada' }, Bob: { username: 'ada' } } },
      finds: [idOf('Ada') < idOf('Bob') ? 'Bob' : 'Ada'],
    },
    {
      title: 'two user names that are as long as they may be',
      graph: {
        people: {
          Ada: { username: `${'a'.repeat(40)}1` },
          Bob: { username: `${'a'.repeat(40)}2` },
        },
      },
      finds: [idOf('Ada') < idOf('Bob') ? 'Bob' : 'Ada'],
    },
    {
      title: 'two hosts whose names differ after the 63 characters of a host name',
      graph: { hosts: { [LONG]: {}, [`${LONG}y`]: {} } },
      finds: [idOf(LONG) < idOf(`${LONG}y`) ? `${LONG}y` : LONG],
    },
    {
      title: 'the same in two domains',
      graph: { services: { 'a/x': {}, 'b/x': {} }, hosts: { a: {} } },
      finds: [],
    },
  ],
  'state-version-ahead': [
    {
      title: 'newer than the channel',
      graph: {
        workspace: { channel: 'nixos-25.11' },
        hosts: { h: { state_version: '26.05' }, i: { state_version: '25.11' } },
      },
      finds: ['h'],
    },
    { title: 'older', graph: { hosts: { h: { state_version: '24.05' } } }, finds: [] },
  ],
};
