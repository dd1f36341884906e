import type { Case } from './case.ts';

const on = { on: 'h' };
const host = { h: { address: '10.0.0.1' } };
const none: readonly string[] = [];

/** Of rules about what one machine has once, by the code of the rule. */
export const CLASH_CASES: Readonly<Record<string, readonly Case[]>> = {
  'port-clash': [
    {
      title: 'two applications',
      graph: { hosts: host, services: { 'a/b': on, 'a/c': on } },
      finds: ['a/b'],
    },
    {
      title: 'a second port of another kind',
      graph: {
        hosts: host,
        services: { 'a/b': { kind: 'minio', ...on }, 'a/c': { kind: 'clickhouse', ...on } },
      },
      finds: ['a/b'],
    },
    {
      title: 'SSH',
      graph: { hosts: host, services: { 'a/b': { settings: { port: 22 }, ...on } } },
      finds: ['a/b'],
    },
    {
      title: 'SSH itself',
      graph: { hosts: host, services: { 'a/b': { kind: 'openssh', ...on } } },
      finds: none,
    },
    {
      title: 'DNS twice, by TCP and by UDP',
      graph: {
        hosts: host,
        services: { 'a/b': { kind: 'unbound', ...on }, 'a/c': { kind: 'dnsmasq', ...on } },
      },
      finds: ['a/b'],
    },
    {
      title: 'one port by TCP and by UDP',
      graph: {
        hosts: host,
        services: { 'a/b': { kind: 'wireguard', settings: { port: 8080 }, ...on }, 'a/c': on },
      },
      finds: none,
    },
    {
      title: 'a port that no setting names',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'cassandra', ...on },
          'a/c': { settings: { port: 7000 }, ...on },
        },
      },
      finds: ['a/b'],
    },
    {
      title: 'a shared server',
      graph: {
        hosts: host,
        services: { 'a/b': { kind: 'postgresql', ...on }, 'b/c': { kind: 'postgresql', ...on } },
      },
      finds: none,
    },
    {
      title: 'sites with names',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'nginx', settings: { server_name: 'b.org' }, ...on },
          'a/c': { kind: 'nginx', settings: { server_name: 'c.org' }, ...on },
        },
      },
      finds: none,
    },
    {
      title: 'sites of one name',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'nginx', settings: { server_name: 'b.org' }, ...on },
          'a/c': { kind: 'nginx', settings: { server_name: 'b.org' }, ...on },
        },
      },
      finds: ['a/b'],
    },
    {
      title: 'on two hosts',
      graph: { hosts: { ...host, i: {} }, services: { 'a/b': on, 'a/c': { on: 'i' } } },
      finds: none,
    },
  ],
  'shared-instance-clash': [
    {
      title: 'two versions',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'postgresql', settings: { version: '16' }, ...on },
          'b/c': { kind: 'postgresql', ...on },
        },
      },
      finds: ['a/b'],
    },
    {
      title: 'other secrets only',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'minio', settings: { credentials_file: '/x' }, ...on },
          'b/c': { kind: 'minio', ...on },
        },
      },
      finds: none,
    },
    {
      title: 'many of a kind',
      graph: {
        hosts: host,
        services: {
          'a/b': { kind: 'redis', ...on },
          'b/c': { kind: 'redis', settings: { port: 7000 }, ...on },
        },
      },
      finds: none,
    },
  ],
  'option-conflict': [
    {
      title: 'two values on one machine',
      graph: {
        hosts: { h: { extra_options: { 'services.fstrim.enable': true } } },
        services: {
          'a/x': { on: 'h', extra_options: { services: { fstrim: { enable: false } } } },
        },
      },
      finds: ['h'],
    },
    {
      title: 'the same value, lists, one of them forced, two machines',
      graph: {
        hosts: {
          h: { extra_options: { 'services.fstrim.enable': true, 'a.b': ['x'], 'c.d': 1 } },
          i: { extra_options: { 'services.fstrim.enable': false } },
        },
        services: {
          'a/x': {
            on: 'h',
            extra_options: { 'services.fstrim.enable': true, 'a.b': ['y'], 'c.d': { $force: 2 } },
          },
        },
      },
      finds: [],
    },
  ],
};
