import { expect, test } from 'vitest';
import { judgeBundle } from './bundle.ts';
import { REFERENCE, withMutant } from './mutations.ts';

test('the reference bundle is without fault', async () => {
  const { cases, problems } = await judgeBundle(REFERENCE);
  expect(problems).toEqual([]);
  expect(cases).toEqual({
    parse: 20,
    check: 1,
    show: 9,
    lock: 2,
    hosts: 3,
    options: 93,
    people: 7,
    nats: 1,
  });
});

/** What is wrong, in which file, which text became which, and a part of the complaint. */
const MUTANTS: readonly (readonly [string, string, string | undefined, string, string])[] = [
  [
    'a misspelt option',
    'modules/sales.nix',
    'recommendedGzipSettings',
    'recommendedGzipSetting',
    'options: edge: The option services.nginx.recommendedGzipSetting does not exist',
  ],
  [
    'a misspelt namespace',
    'modules/base.nix',
    'services.openssh',
    'service.openssh',
    "The option `service' does not exist",
  ],
  [
    'a misspelt attribute in a submodule',
    'modules/warehouse.nix',
    'passwordFile',
    'passwordfile',
    'The option services.mosquitto.listeners.*.users.inventory.passwordfile does not exist',
  ],
  [
    'a misspelt option of a person',
    'home/alice.nix',
    'shellAliases',
    'shellAlias',
    'alice: The option programs.bash.shellAlias does not exist',
  ],
  [
    'a port as a string',
    'modules/sales.nix',
    'inherit (services.nats) port;',
    'port = toString services.nats.port;',
    'options: core: services.nats.port: "4222" is not of the type 16 bit unsigned integer',
  ],
  [
    'a port as a string in an option of its own',
    'modules/inventory.nix',
    'port = 8081;',
    'port = "8081";',
    "A definition for option `cim.domains.inventory.services.stock.port' is not of type",
  ],
  [
    'a string for a list',
    'modules/inventory.nix',
    'wantedBy = [ "multi-user.target" ];',
    'wantedBy = "multi-user.target";',
    'options: core: systemd.services.stock.wantedBy: "multi-user.target" is not of the type list',
  ],
  [
    'a unit to wait for without its kind',
    'modules/sales.nix',
    'after = [ "network-online.target" ];',
    'after = [ "network-online" ];',
    'options: edge: systemd.services.orders-api.after.*: "network-online" is not of the type',
  ],
  [
    'a unit to wait for as a string',
    'modules/cim-domain.nix',
    'after = [ "nats.service" ];',
    'after = "nats.service";',
    'options: core: systemd.services.nats-streams.after: "nats.service" is not of the type list',
  ],
  [
    'a value that is none of an enumeration',
    'modules/billing.nix',
    'backend = "podman";',
    'backend = "containerd";',
    'options: core: virtualisation.oci-containers.backend: "containerd" is not of the type one of',
  ],
  [
    'a value that is none of an enumeration of its own',
    'modules/topology.nix',
    'tier = "leaf";',
    'tier = "leave";',
    "A definition for option `cim.hosts.floor.tier' is not of type `one of",
  ],
  [
    'a dependency that is not declared',
    'modules/sales.nix',
    '          "inventory"\n        ];\n        consumes',
    '        ];\n        consumes',
    'cim.domains.sales consumes inventory.events.> but does not depend on inventory.',
  ],
  [
    'a dependency on an unknown service',
    'modules/inventory.nix',
    '"sales/nats"',
    '"sales/natz"',
    'inventory/stock requires sales/natz, which does not exist.',
  ],
  [
    'a database without its owner',
    'modules/sales.nix',
    'ensureDatabases = [ "sales" ];',
    'ensureDatabases = [ ];',
    'a database with the same name must be defined',
  ],
  [
    'a machine without a root file system',
    'hosts/edge/default.nix',
    'fileSystems."/"',
    'fileSystems."/home"',
    'does not specify your root file system',
  ],
  [
    'two modules that disagree',
    'modules/base.nix',
    'services.openssh = {',
    'services.nats.serverName = "other";\n\n  services.openssh = {',
    "The option `services.nats.serverName' has conflicting definition values",
  ],
  [
    'a module that is not imported',
    'modules/base.nix',
    '    ./billing.nix\n',
    '',
    'cim.domains.sales.dependencies names billing, which is no other domain.',
  ],
  [
    'an import of a file that is not there',
    'modules/billing.nix',
    './topology.nix',
    './toplogy.nix',
    'toplogy.nix',
  ],
  [
    'an undefined variable',
    'modules/billing.nix',
    'inherit (config.cim) domains hosts;',
    'inherit (config.cim) domains;',
    "undefined variable 'hosts'",
  ],
  ['a syntax error', 'modules/topology.nix', 'memory = 8192;', 'memory = 8192', 'syntax error'],
  [
    'an attribute that is there twice',
    'modules/topology.nix',
    'memory = 8192;',
    'memory = 8192;\n      memory = 8192;',
    'already defined',
  ],
  [
    'an unknown package',
    'modules/cim-domain.nix',
    'path = [ pkgs.natscli ];',
    'path = [ pkgs.nats-cli ];',
    "attribute 'nats-cli' missing",
  ],
  [
    'an unknown package as an argument',
    'apps/orders-api.nix',
    'openssl,',
    'libssl,',
    "undefined variable 'openssl'",
  ],
  [
    'a function that lib lacks',
    'modules/cim-domain.nix',
    'lib.concatMapStringsSep ", "',
    'lib.concatMapStringSep ", "',
    "attribute 'concatMapStringSep' missing",
  ],
  [
    'imports that depend on the configuration',
    'modules/warehouse.nix',
    'imports = [ ./topology.nix ];',
    'imports = lib.optional config.services.mosquitto.enable ./topology.nix;',
    'infinite recursion encountered',
  ],
  [
    'assertions beside config',
    'modules/warehouse.nix',
    'imports = [ ./topology.nix ];',
    'imports = [ ./topology.nix ];\n  assertions = [ ];',
    "has an unsupported attribute `assertions'",
  ],
  [
    'no platform',
    'flake.nix',
    '{ nixpkgs.hostPlatform = system; }',
    '',
    "The option `nixpkgs.hostPlatform' was accessed but has no value defined",
  ],
  [
    'a platform where a test of machines may have none',
    'hosts/core/default.nix',
    'system.stateVersion',
    'nixpkgs.hostPlatform = "x86_64-linux";\n  system.stateVersion',
    "nixpkgs.hostPlatform' is read-only",
  ],
  [
    'a machine that is not in the topology',
    'modules/topology.nix',
    '    floor = {\n      address = "10.20.0.12";\n      interface = "enp1s0";\n      tier = "leaf";\n      memory = 2048;\n    };\n',
    '',
    'floor',
  ],
  [
    'a journal that says other things than the modules',
    'modules/inventory.nix',
    'offered = true;',
    'offered = false;',
    'domain-events.json and modules/ disagree about a domain',
  ],
  ['no lock file', 'flake.lock', undefined, '', 'lock: flake.lock is missing'],
  [
    'a lock of another branch',
    'flake.nix',
    'nixpkgs/nixos-26.05',
    'nixpkgs/nixos-25.11',
    'lock: flake.lock: ref of nixpkgs is nixos-26.05, in flake.nix nixos-25.11',
  ],
  [
    'a lock with the hash of another revision',
    'flake.lock',
    'sha256-OURZPknrTjQrlNyxPdqzyqmU/81Wes1CUP/Ft1Rv/YI=',
    'sha256-vZJZjLo513IeI8hjzHFc6TDezUd4uCE2Eq4SNO3DNNg=',
    'lock: flake.lock: the narHash of nixpkgs is not that of its rev',
  ],
  [
    'a lock without an input',
    'flake.lock',
    '"home-manager": "home-manager",',
    '',
    'lock: flake.lock lacks the input home-manager',
  ],
  [
    'an application without its lock file',
    'src/orders-api/Cargo.lock',
    undefined,
    '',
    'Cargo.lock',
  ],
  [
    'a setting that the server does not take',
    'modules/sales.nix',
    'max_payload = 1048576;',
    'max_payload = "1MB";',
    'nats: core: nats-server:',
  ],
  [
    'accounts that may use more than the server has',
    'modules/sales.nix',
    'max_mem = 268435456;',
    'max_mem = 268435455;',
    'nats: nats-server does not start',
  ],
  [
    'a key that is none',
    'modules/sales.nix',
    'UD64RRGZJHNEBYL7XEUJ2KR4OK6O6SNQHRMHMAR4WE4TVRV3F6CAYZ5M',
    'UD64RRGZJHNEBYL7XEUJ2KR4OK6O6SNQHRMHMAR4WE4TVRV3F6CAYZ5A',
    'nats: core: nats-server:',
  ],
];

test.each(MUTANTS)('%s is caught', async (_, file, from, to, complaint) => {
  const { problems } = await withMutant(
    from === undefined ? { file } : { file, from, to },
    judgeBundle,
  );
  expect(problems.join('\n')).toContain(complaint);
});
