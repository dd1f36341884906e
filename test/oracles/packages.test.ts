import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evalJson, nixHome } from './nix.ts';

const source = fileURLToPath(new URL('../data/reference-bundle/src', import.meta.url));

/** Expressions over `pkgs` that must make a package, with its name. */
const PACKAGES: readonly (readonly [string, string])[] = [
  ['postgresql_17', 'postgresql-17.6'],
  ['libpq.pg_config', 'pg_config-1.0'],
  ['(python3.withPackages (ps: [ ps.nats-py ]))', 'python3-3.13'],
  ['(postgresql.withPackages (ps: [ ps.pgvector ]))', 'postgresql-17.6'],
  ['mkShell { packages = [ jq ]; env.A = 1; shellHook = "x"; }', 'nix-shell'],
  ['writeShellApplication { name = "a"; runtimeInputs = [ jq ]; text = "x"; }', 'a'],
  ['writeText "a.json" (builtins.toJSON { a = jq; })', 'a.json'],
  ['(formats.yaml { }).generate "a.yaml" { a = 1; }', 'a.yaml'],
  [
    `rustPlatform.buildRustPackage { pname = "a"; version = "1"; src = ${source}/orders-api; cargoLock.lockFile = ${source}/orders-api/Cargo.lock; }`,
    'a-1',
  ],
  [
    `buildGoModule (finalAttrs: { pname = "a"; version = "1"; src = ${source}/stock; vendorHash = null; })`,
    'a-1',
  ],
  ['buildNpmPackage { pname = "a"; version = "1"; npmDepsHash = "sha256-"; }', 'a-1'],
  [
    'python3Packages.buildPythonApplication { pname = "a"; version = "1"; pyproject = true; build-system = [ python3Packages.setuptools ]; }',
    'a-1',
  ],
  ['callPackage ({ lib, jq, extra ? null }: runCommand "b" { inherit jq; } "x") { }', 'b'],
  ['testers.runNixOSTest { name = "t"; nodes.a = { }; testScript = ""; }', 'vm-test-run-t'],
  ['openssl_1_1', 'openssl-1.1.1w'],
  ['assert more.arguments.git == git && git.arguments == { }; more', 'jq-1.0'],
];

/** Expressions that must not make one, and what is said. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['minio', 'Package ‘minio-2025-10-15T17-29-55Z’ is marked as insecure'],
  ['nats-cli', "undefined variable 'nats-cli'"],
  ['mkShell { packages = [ { } ]; }', 'cannot coerce a set to a string'],
  ['stdenv.mkDerivation { name = "a"; env.A = [ ]; }', 'can only contain derivation, string'],
  ['stdenv.mkDerivation { pname = "a"; }', 'give `name`, or `pname` and `version`'],
  ['stdenv.mkDerivation { name = "a"; B = "1"; env.B = "2"; }', 'overlapping: B'],
  ['buildGoModule { pname = "a"; version = "1"; }', '`vendorHash` is missing'],
  [
    'rustPlatform.buildRustPackage { pname = "a"; version = "1"; cargoLock.lockFile = /nowhere/Cargo.lock; }',
    '/nowhere/Cargo.lock',
  ],
  ['importNpmLock { npmRoot = /nowhere; }', '/nowhere/package'],
  ['callPackage ({ jqq }: jq) { }', 'called without required argument "jqq"'],
  ['writeText "a" { }', 'must be a string'],
  [
    'testers.runNixOSTest { name = "t"; nodes.a.nixpkgs.hostPlatform = "x86_64-linux"; testScript = ""; }',
    'is read-only',
  ],
];

async function derivation(expression: string): Promise<unknown> {
  const { stubs } = await nixHome();
  return evalJson(`
    let
      pkgs = import ${stubs.nixpkgs} {
        system = "x86_64-linux";
        config.permittedInsecurePackages = [ "openssl-1.1.1w" ];
        overlays = [
          (final: prev: { jq = prev.jq.override { inherit (final) git; }; })
          (final: prev: { more = prev.jq; })
        ];
      };
    in
    with pkgs; let package = ${expression}; in builtins.seq package.drvPath package.name
  `);
}

test.each(PACKAGES)('%s', async (expression, name) => {
  expect(await derivation(expression)).toBe(name);
});

test.each(REFUSED)('%s is refused', async (expression, message) => {
  await expect(derivation(expression)).rejects.toThrow(message);
});
