import type { Case } from './case.ts';
import type { Sketch } from './graphs.ts';

const secret = (settings: Record<string, unknown>): Sketch => ({
  services: { 'a/b': { kind: 'container', settings: settings as never } },
});
const environment = (item: string): Sketch => secret({ environment: [item] });
const none: readonly string[] = [];
const SEED = `SU${'A2'.repeat(28)}`;

/** By the code of the rule. */
export const SECURITY_CASES: Readonly<Record<string, readonly Case[]>> = {
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
  'insecure-package': [
    { title: 'MinIO', graph: { services: { 'a/m': { kind: 'minio' } } }, finds: ['a/m'] },
    { title: 'Redis', graph: { services: { 'a/r': { kind: 'redis' } } }, finds: none },
  ],
  'insecure-permitted': [
    {
      title: 'two',
      graph: { workspace: { permitted_insecure_packages: ['olm-3.2.16', 'openssl-1.1.1w'] } },
      finds: [''],
    },
    { title: 'none', graph: { workspace: { permitted_insecure_packages: [] } }, finds: none },
  ],
  'unfree-package': [
    { title: 'MongoDB', graph: { services: { 'a/m': { kind: 'mongodb' } } }, finds: ['a/m'] },
    { title: 'MariaDB', graph: { services: { 'a/m': { kind: 'mariadb' } } }, finds: none },
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
  'open-resolver': [
    {
      title: 'one for whoever comes',
      graph: { services: { 'a/d': { kind: 'dnsmasq', public: true } } },
      finds: ['a/d'],
    },
    {
      title: 'ones for all networks, and for most',
      graph: {
        services: {
          'a/u': { kind: 'unbound', settings: { networks: ['203.0.113.0/24', '::/0'] } },
          'b/u': { kind: 'unbound', public: true, settings: { networks: ['128.0.0.0/1'] } },
        },
      },
      finds: ['a/u', 'b/u'],
    },
    {
      title: 'those that answer their networks, and a public site',
      graph: {
        services: {
          'a/u': { kind: 'unbound', public: true, settings: { networks: ['203.0.113.0/24'] } },
          'b/d': { kind: 'dnsmasq', offered: true },
          'a/s': { kind: 'nginx', public: true },
        },
      },
      finds: none,
    },
  ],
  'root-shut-out': [
    {
      title: 'a list without root',
      graph: { services: { 'a/s': { kind: 'openssh', settings: { users: ['ada'] } } } },
      finds: ['a/s'],
    },
    {
      title: 'a list with root, and no list',
      graph: {
        services: {
          'a/s': { kind: 'openssh', settings: { users: ['ada', 'root'] } },
          'b/s': { kind: 'openssh' },
        },
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
    {
      title: 'argument of a package',
      graph: { workspace: { package_overrides: { curl: { apiKey: 'hunter2', static: true } } } },
      finds: [''],
    },
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
};
