import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/core/model/document.ts';
import { Workspace } from '../../src/core/model/graph.ts';
import type { Json } from '../../src/core/model/text.ts';
import { print } from '../../src/core/nix/print.ts';
import { createProjector } from '../../src/core/project.ts';
import { parseNix } from '../nix/parse.ts';
import { evalFlake } from '../oracles/nix.ts';
import { fileOf } from './built.ts';
import { Drawing } from './drawing.ts';
import { inFolder } from './folder.ts';
import { judged } from './judged.ts';

type Asked = Partial<Workspace>;

const OVERLAY: Asked = {
  package_overrides: {
    openssl: { static: true, extra: [{ $package: 'python3Packages.pip' }, '${x}', 7, null] },
    jq: {},
  },
};
const PERMITTED: Asked = { permitted_insecure_packages: ['openssl-1.1.1w'] };

/**
 * Two machines, of which the first has MinIO, which needs an insecure package; both have `packages` and
 * further options.
 */
const drawn = (
  asked: Asked,
  packages: readonly string[] = [],
  options: Readonly<Record<string, Json>> = {},
): Document => {
  const drawing = new Drawing();
  drawing.run({ type: 'configure-workspace', changes: asked });
  const shop = drawing.domain('shop');
  const hosts = [drawing.host('one', '10.0.0.1'), drawing.host('two', '10.0.0.2')] as const;
  drawing.service(shop, 'objects', 'minio', { host_id: hosts[0] });
  drawing.service(shop, 'api', 'application', {
    host_id: hosts[1],
    settings: { libraries: ['openssl'] },
  });
  const list = packages.map((name) => ({ $package: name }));
  for (const host_id of hosts) {
    const changes = { extra_options: { 'environment.systemPackages': list, ...options } };
    drawing.run({ type: 'update-host', host_id, changes });
  }
  return drawing.document;
};

/** Where OpenSSL is taken from, and how to find it there. */
const USES = {
  nixosConfigurations: 'hosts: map (host: host.pkgs.openssl) (builtins.attrValues hosts)',
  packages: 'all: all.x86_64-linux.api.buildInputs',
  devShells: 'all: all.aarch64-linux.domain-development.buildInputs',
  homeConfigurations: 'all: [ all.alice.pkgs.openssl ]',
};
const ARGUMENTS =
  'map (one: builtins.mapAttrs (_: builtins.toJSON) one.arguments) (builtins.filter (one: one.pname == "openssl")';

/** The arguments that OpenSSL got, by the output that uses it. */
const argumentsIn = async (document: Document) =>
  inFolder(document, async (folder) => {
    const found: Record<string, unknown> = {};
    for (const [output, find] of Object.entries(USES)) {
      found[output] = await evalFlake(folder, output, `all: ${ARGUMENTS} ((${find}) all))`);
    }
    return found;
  });

const problemsOf = async (document: Document) => (await judged(document)).problems.join('\n');

describe.each(Workspace.shape.flavour.options)('a bundle that is %s', (flavour) => {
  test('uses nixpkgs as it comes, unless something is asked for', () => {
    const { files } = createProjector()(drawn({ flavour }));
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => /^(nixpkgs|overlays)/.test(path))).toEqual([]);
    const flake = fileOf(drawn({ flavour }), 'flake.nix');
    expect(flake).toContain('(system: f nixpkgs.legacyPackages.${system})');
    expect(flake).not.toContain('overlay');
    expect(fileOf(drawn({ flavour }), 'README.md')).not.toContain('## nixpkgs');
  });

  test('has an overlay for machines, packages, shells and homes', async () => {
    const document = drawn({ flavour, ...OVERLAY });
    expect(await problemsOf(document)).toBe('');
    const found = await argumentsIn(document);
    const one = { static: 'true', extra: expect.stringMatching(/pip-1\.0","\$\{x\}",7,null\]$/) };
    expect(found).toEqual({
      nixosConfigurations: [one, one],
      packages: [one],
      devShells: [one],
      homeConfigurations: [one],
    });
  });

  test('lets insecure packages in that are named, beside those of its services', async () => {
    expect(await problemsOf(drawn({ flavour, ...PERMITTED }, ['openssl_1_1']))).toBe('');
    expect(await problemsOf(drawn({ flavour }, ['openssl_1_1']))).toContain(
      '‘openssl-1.1.1w’ is marked as insecure',
    );
    const own = { 'nixpkgs.config.permittedInsecurePackages': ['openssl-1.1.1w'] };
    expect(await problemsOf(drawn({ flavour }, ['openssl_1_1'], own))).toBe('');
    expect(await problemsOf(drawn({ flavour, ...PERMITTED }, [], own))).toContain(
      'permittedInsecurePackages',
    );
    const insecure = drawn({ flavour, ...PERMITTED });
    await inFolder(insecure, async (folder) => {
      const names = (host: string) =>
        evalFlake(folder, 'nixosConfigurations', `hosts: hosts.${host}.pkgs.minio.name`);
      expect(await names('one')).toMatch(/^minio-2025/);
      await expect(names('two')).rejects.toThrow('is marked as insecure');
    });
  });
});

test('what is asked of nixpkgs is written as nixfmt would', () => {
  const document = drawn({ ...OVERLAY, ...PERMITTED });
  for (const path of ['flake.nix', 'nixpkgs.nix', 'overlays/default.nix', 'modules/base.nix']) {
    const text = fileOf(document, path);
    expect(print(parseNix(text)).text, path).toBe(text);
  }
});

test('an overlay that needs no other package does not name them', async () => {
  const document = drawn({ package_overrides: { "with'prime": { or: 'a"b' } } });
  expect(await problemsOf(document)).toBe('');
  expect(fileOf(document, 'overlays/default.nix')).toBe(
    `_final: prev: { with'prime = prev.with'prime.override { "or" = "a\\"b"; }; }\n`,
  );
  expect(fileOf(document, 'nixpkgs.nix')).not.toContain('config');
});

test('an argument that is the package of its name is inherited', () => {
  const zlib = { $package: 'zlib' };
  const document = drawn({ package_overrides: { openssl: { zlib, jdk: { $package: 'jdk17' } } } });
  expect(fileOf(document, 'overlays/default.nix')).toBe(
    `final: prev: {
  openssl = prev.openssl.override {
    jdk = final.jdk17;
    inherit (final) zlib;
  };
}
`,
  );
});
