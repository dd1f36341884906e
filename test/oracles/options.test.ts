import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkOptions } from '../../src/cli/check/conformity.ts';
import { definedOptions } from './hosts.ts';
import { evalJson, nixHome } from './nix.ts';

const bundle = fileURLToPath(new URL('../data/reference-bundle', import.meta.url));

test('the definitions of a machine are what its bundle says, and conform', async () => {
  const definitions = await definedOptions(bundle, 'edge');
  expect(definitions).toContainEqual({
    path: ['networking', 'hosts'],
    value: { '10.20.0.11': ['core'], '10.20.0.12': ['floor'] },
  });
  expect(definitions).toContainEqual({ path: ['services', 'nginx', 'enable'], value: true });
  expect(definitions).toContainEqual({
    path: ['home-manager', 'users', 'alice', 'programs', 'bash', 'enable'],
    value: true,
  });
  expect(definitions.map(({ path }) => path[1])).not.toContain('postgresql');
  expect(checkOptions(definitions)).toEqual({ count: 29, problems: [] });
  await expect(definedOptions(bundle, 'nowhere')).rejects.toThrow('no machine nowhere');
});

test('what the data omits or calls by a former name is admitted, and nothing else', () => {
  const check = (name: string, value: unknown) =>
    checkOptions([{ path: name.split('.'), value }]).problems;
  expect(check('cim.domains.sales.enable', true)).toEqual([]);
  expect(check('assertions', [])).toEqual([]);
  expect(check('nixpkgs.hostPlatform', 'x86_64-linux')).toEqual([]);
  expect(check('services.bird.enable', true)).toEqual([]);
  expect(check('services.birdd.enable', true)).toHaveLength(1);
  expect(check('home-manager.users.alice.home.stateVersion', '26.05')).toEqual([]);
  expect(check('home-manager.users.alice.home.stateVersion', 'now')).toHaveLength(1);
  expect(check('home-manager.users.alice.hom', 1)).toEqual([
    'alice: The option hom does not exist',
  ]);
});

/** What it is about, the option, modules that define it as `W`, and what one reads of it. */
const RECORDED: readonly (readonly [string, string, readonly string[], unknown])[] = [
  ['lists join', 'networking.nameservers', ['W = [ "a" ];', 'W = [ "b" ];'], ['a', 'b']],
  ['lines join', 'services.postgresql.authentication', ['W = "a";', 'W = "b";'], 'a\nb'],
  ['lines of units', 'systemd.services.x.script', ['W = "a";', 'W = lib.mkBefore "0";'], '0\na'],
  ['equal values agree', 'services.nats.port', ['W = 1;', 'W = 1;'], 1],
  ['priorities', 'services.nats.port', ['W = lib.mkDefault 1;', 'W = 2;'], 2],
  ['defaults', 'services.nats.port', [], 4222],
  ['defaults in an open set', 'services.postgresql.settings.port', [], 5432],
  [
    'defaults in a set',
    'services.postgresql.settings.port',
    ['services.postgresql.settings.a = 1;'],
    5432,
  ],
  [
    'defaults in a submodule',
    'services.redis.servers.a.databases',
    ['services.redis.servers.a.enable = true;'],
    16,
  ],
  [
    'a forced set stands alone',
    'services.nats.settings',
    ['W.a = 1;', 'W = lib.mkForce { b = 2; };'],
    { b: 2 },
  ],
  [
    'conditions at any depth',
    'services.nats.settings',
    [
      'W = lib.mkMerge [ { a = lib.mkIf false 1; b = lib.mkIf true 2; } { c = [ (lib.mkIf false 3) ]; } ];',
    ],
    { b: 2, c: [] },
  ],
  [
    'a condition that reads another option',
    'services.redis.vmOverCommit',
    ['W = lib.mkIf config.services.nats.enable false;', 'services.nats.enable = true;'],
    false,
  ],
];

test.each(RECORDED)('recorded options: %s', async (_, name, modules, value) => {
  expect(await read(name, modules)).toEqual(value);
});

test.each([
  ['services.nats.port', ['W = 1;', 'W = 2;'], 'conflicting definition values'],
  ['services.postgresql.package', ['W = pkg;', 'W = pkg;'], 'expected to be unique'],
  ['services.nats', ['W = 1;'], 'holds options and takes no value'],
  ['service.nats', ['W = 1;'], "The option `service' does not exist"],
  ['systemd.services.x.script', [], "attribute 'x' missing"],
])('recorded options: %s of %j is refused', async (name, modules, message) => {
  await expect(read(name, modules)).rejects.toThrow(message);
});

async function read(name: string, modules: readonly string[]): Promise<unknown> {
  const { stubs } = await nixHome();
  const bodies = modules.map((body) => `({ config, ... }: { ${body.replaceAll('W', name)} })`);
  return evalJson(`
    let
      lib = import ${stubs.nixpkgs}/lib;
      record = import ${stubs.nixpkgs}/nixos/record.nix { inherit lib; };
      shape = lib.importJSON ${stubs.nixpkgs}/nixos/options.json;
      pkg = { type = "derivation"; name = "x"; outPath = "/x"; };
      modules = lib.reverseList [ ${bodies.join(' ')} ];
    in
    (lib.evalModules {
      modules = [ { freeformType = record.type shape; } ] ++ modules;
    }).config.${name}
  `);
}
