import type { Service } from '../../src/core/model/graph.ts';
import type { Case } from './case.ts';
import type { Sketch } from './graphs.ts';

type Extra = Service['extra_options'];
const none: readonly string[] = [];

/** The options on a service, and on a host. */
const extra = (options: Extra): Sketch => ({ services: { 'a/b': { extra_options: options } } });
const onHost = (options: Extra): Sketch => ({ hosts: { h: { extra_options: options } } });

const bad = (...all: readonly Extra[]): readonly Case[] =>
  all.flatMap((options) => [
    { title: `${JSON.stringify(options)} on a service`, graph: extra(options), finds: ['a/b'] },
    { title: `${JSON.stringify(options)} on a host`, graph: onHost(options), finds: ['h'] },
  ]);
const good = (...all: readonly Extra[]): readonly Case[] =>
  all.map((options) => ({ title: JSON.stringify(options), graph: extra(options), finds: none }));

const HASH = 'a'.repeat(40);
const container = 'virtualisation.oci-containers.containers.x';
const own = 'systemd.services.a-b.serviceConfig';
const other = 'systemd.services.backup.serviceConfig';

/** By the code of the rule. */
export const HARDENING_CASES: Readonly<Record<string, readonly Case[]>> = {
  'unfree-allowed': [
    ...bad({ 'nixpkgs.config.allowUnfree': true }, { nixpkgs: { config: { allowUnfree: true } } }),
    ...good({ 'nixpkgs.config.allowUnfree': false }),
  ],
  'insecure-allowed': [
    ...bad(
      { 'nixpkgs.config.permittedInsecurePackages': ['openssl-1.1.1w'] },
      { 'nixpkgs.config.allowBroken': { $force: true } },
    ),
    ...good({ 'nixpkgs.config.permittedInsecurePackages': [] }),
  ],
  'unsandboxed-build': [
    ...bad(
      { 'nix.settings.sandbox': false },
      { 'nix.settings': { sandbox: 'relaxed', cores: 4 } },
      { 'systemd.services.x.path.__noChroot': true },
      { 'nix.settings.sandbox-fallback': true },
    ),
    ...good({ 'nix.settings.sandbox': true }),
  ],
  'plain-http-source': [
    ...bad({ 'nix.settings.substituters': ['https://a.org', 'http://cache.local'] }),
    ...good(
      { 'nix.settings.substituters': ['https://cache.nixos.org'] },
      { 'services.x.url': 'http://localhost:80' },
    ),
    {
      title: 'the source of an application',
      graph: { services: { 'a/b': { settings: { source: 'git+http://git.example.com/b' } } } },
      finds: ['a/b'],
    },
    {
      title: 'the same over HTTPS',
      graph: { services: { 'a/b': { settings: { source: 'git+https://git.example.com/b' } } } },
      finds: none,
    },
  ],
  'unhashed-source': [
    ...bad(
      { 'nix.settings.require-sigs': false },
      { 'nix.nixPath': ['nixpkgs=https://github.com/NixOS/nixpkgs/archive/master.tar.gz'] },
      { 'nix.registry.mine.to.url': 'github:a/b' },
    ),
    ...good(
      { 'nix.nixPath': [`nixpkgs=https://github.com/NixOS/nixpkgs/archive/${HASH}.tar.gz`] },
      { 'nix.settings.require-sigs': true },
    ),
  ],
  'weak-hash': [
    ...bad(
      { 'services.x.hash': 'md5-rL0Y20zC+Fzt72VPzMSk2A==' },
      { 'services.x.hashAlgo': 'sha1' },
      { 'users.users.ada.hashedPassword': '$1$salt$abcdefghijklmnopqrstuv' },
    ),
    ...good(
      { 'services.x.hash': 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
      { 'services.x.note': 'sha1' },
    ),
  ],
  'firewall-opened': [
    ...bad(
      { 'networking.firewall.enable': false },
      { 'services.postgresql.openFirewall': true },
      { 'networking.firewall.allowedTCPPorts': [8080] },
      { 'networking.firewall.trustedInterfaces': ['eth0'] },
    ),
    ...good({ 'networking.firewall.enable': true, 'networking.firewall.allowedTCPPorts': [] }),
  ],
  'password-login': [
    ...bad(
      { 'services.openssh.settings.PasswordAuthentication': true },
      { 'services.openssh.settings': { PermitRootLogin: 'yes' } },
      { 'users.users.ada.initialPassword': 'x' },
      { 'services.getty.autologinUser': 'ada' },
    ),
    ...good({ 'services.openssh.settings.PermitRootLogin': 'no' }),
  ],
  'effortless-root': [
    ...bad(
      { 'security.sudo.wheelNeedsPassword': false },
      { 'nix.settings.trusted-users': ['root', '*'] },
    ),
    ...good({ 'nix.settings.trusted-users': ['root'] }),
  ],
  'root-service': [
    ...bad({ 'systemd.services.x.serviceConfig.User': 'root' }, { [`${container}.user`]: '0' }),
    ...good({ 'systemd.services.x.serviceConfig.User': 'ada' }),
  ],
  'privileged-container': [
    ...bad(
      { [`${container}.privileged`]: true },
      { [`${container}.extraOptions`]: ['--read-only', '--cap-add=SYS_ADMIN'] },
      { [`${container}.volumes`]: ['/run/podman/podman.sock:/s'] },
    ),
    ...good({ [`${container}.extraOptions`]: ['--cap-drop=all'] }),
  ],
  'unlimited-stream': [
    ...bad({ 'services.nats.settings.jetstream.max_file': -1 }),
    ...good(
      { 'services.nats.settings.jetstream.max_file': 1_000_000 },
      { 'services.x.max_file': -1 },
    ),
  ],
  'weak-hardening': [
    {
      title: 'an application whose hardening is taken away',
      graph: extra({
        [own]: {
          DynamicUser: false,
          ProtectSystem: false,
          NoNewPrivileges: false,
          CapabilityBoundingSet: '~',
          SystemCallFilter: [],
          RestrictNamespaces: false,
        },
      }),
      finds: ['a/b'],
    },
    {
      title: 'a unit of one’s own without any',
      graph: onHost({ [`${other}.ExecStart`]: '/bin/backup' }),
      finds: ['h'],
    },
    {
      title: 'an application that keeps most',
      graph: extra({ [`${own}.MemoryDenyWriteExecute`]: false }),
      finds: none,
    },
    {
      title: 'a unit that a module of NixOS hardens',
      graph: onHost({ [`${other}.Restart`]: 'always' }),
      finds: none,
    },
  ],
};
