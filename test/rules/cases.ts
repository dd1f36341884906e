import { idOf, type Sketch } from './graphs.ts';

/** What a rule finds, and what it leaves alone. */
interface Case {
  readonly title: string;
  readonly graph: Sketch;
  /** The main element of each finding; none means that the rule is content. */
  readonly finds: readonly string[];
}

const secret = (settings: Record<string, unknown>): Sketch => ({
  services: { 'a/b': { kind: 'container', settings: settings as never } },
});
const environment = (item: string): Sketch => secret({ environment: [item] });
const on = { on: 'h' };
const host = { h: { address: '10.0.0.1' } };
const none: readonly string[] = [];
const SEED = `SU${'A2'.repeat(28)}`;

/** By the code of the rule. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
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
  'insecure-package': [
    { title: 'MinIO', graph: { services: { 'a/m': { kind: 'minio' } } }, finds: ['a/m'] },
    { title: 'Redis', graph: { services: { 'a/r': { kind: 'redis' } } }, finds: none },
  ],
  'unfree-package': [
    { title: 'MongoDB', graph: { services: { 'a/m': { kind: 'mongodb' } } }, finds: ['a/m'] },
    { title: 'MariaDB', graph: { services: { 'a/m': { kind: 'mariadb' } } }, finds: none },
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
  'memory-short': [
    {
      title: 'two caches',
      graph: {
        hosts: { h: { memory_mb: 1000 } },
        services: { 'a/b': { kind: 'redis', ...on }, 'a/c': { kind: 'redis', ...on } },
      },
      finds: ['h'],
    },
    {
      title: 'a shared server counts once',
      graph: {
        hosts: { h: { memory_mb: 300 } },
        services: { 'a/b': { kind: 'nats', ...on }, 'b/c': { kind: 'nats', ...on } },
      },
      finds: none,
    },
  ],
  'missing-end': [
    {
      title: 'nothing there',
      graph: { domains: { a: {} }, edges: ['a -> gone'] },
      finds: ['a -> gone'],
    },
    { title: 'both there', graph: { domains: { a: {}, b: {} }, edges: ['a -> b'] }, finds: none },
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
  'no-ssh-key': [
    { title: 'nobody', graph: { domains: { a: {} } }, finds: ['a'] },
    { title: 'a person without', graph: { domains: { a: {} }, people: { p: {} } }, finds: ['p'] },
    {
      title: 'one is enough',
      graph: { domains: { a: {} }, people: { p: { ssh_keys: ['ssh-ed25519 AAAA'] }, q: {} } },
      finds: none,
    },
    { title: 'no machine', graph: {}, finds: none },
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
  'public-data': [
    {
      title: 'a database',
      graph: { services: { 'a/b': { kind: 'redis', public: true } } },
      finds: ['a/b'],
    },
    {
      title: 'a site',
      graph: { services: { 'a/b': { kind: 'nginx', public: true } } },
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
  'secret-in-setting': [
    { title: 'password', graph: environment('DB_PASSWORD=hunter2'), finds: ['a/b'] },
    { title: 'token', graph: environment('GITHUB_TOKEN=abc'), finds: ['a/b'] },
    { title: 'key', graph: environment('API_KEY=abc'), finds: ['a/b'] },
    { title: 'URL', graph: environment('URL=postgres://me:pw@host/db'), finds: ['a/b'] },
    { title: 'seed', graph: environment(`NATS=${SEED}`), finds: ['a/b'] },
    { title: 'argument', graph: secret({ command: ['--password=x1'] }), finds: ['a/b'] },
    {
      title: 'PEM in notes',
      graph: { services: { 'a/b': { notes: '-----BEGIN OPENSSH PRIVATE KEY-----\nx' } } },
      finds: ['a/b'],
    },
    {
      title: 'extra option',
      graph: { services: { 'a/b': { extra_options: { 'services.x.secret': 'y' } } } },
      finds: ['a/b'],
    },
    {
      title: 'extra option of a host, nested',
      graph: { hosts: { h: { extra_options: { 'services.x': { apiKey: ['y'] } } } } },
      finds: ['h'],
    },
    { title: 'file', graph: environment('DB_PASSWORD_FILE=/run/secrets/x'), finds: none },
    { title: 'path', graph: environment('DB_PASSWORD=/run/secrets/x'), finds: none },
    { title: 'switch', graph: environment('ALLOW_EMPTY_PASSWORD=yes'), finds: none },
    { title: 'public key', graph: environment('JWT_PUBLIC_KEY=abc'), finds: none },
    { title: 'monkey', graph: environment('MONKEY=abc'), finds: none },
    { title: 'URL without password', graph: environment('URL=http://me@host:80/x@y'), finds: none },
    {
      title: 'setting that is a switch',
      graph: { services: { 'a/b': { kind: 'redis', settings: { password: true } } } },
      finds: none,
    },
    {
      title: 'path of an extra option',
      graph: { services: { 'a/b': { extra_options: { 'x.secret': { $path: '/run/x' } } } } },
      finds: none,
    },
    {
      title: 'public keys of people',
      graph: { people: { p: { ssh_keys: ['ssh-ed25519 AAAAC3Nza p@x'] } } },
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
  'unknown-kind': [
    { title: 'teapot', graph: { services: { 'a/b': { kind: 'teapot' } } }, finds: ['a/b'] },
    { title: 'alias', graph: { services: { 'a/b': { kind: 'Postgres' } } }, finds: none },
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
};

/** Ids of names, as findings have them. */
export const idsOf = (names: readonly string[]): readonly (string | undefined)[] =>
  names.map((name) => (name === '' ? undefined : idOf(name)));
