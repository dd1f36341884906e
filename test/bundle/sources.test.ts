import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { print } from '../../src/core/nix/print.ts';
import { createProjector } from '../../src/core/project.ts';
import { parseNix } from '../nix/parse.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { checkLock } from '../oracles/lock.ts';
import { runNix } from '../oracles/nix.ts';
import { built, fileOf, LINKED, NAR_HASH, pinned, REV, withSource } from './built.ts';
import { inFolder } from './folder.ts';
import { judged } from './judged.ts';
import { said, saidAnew } from './said.ts';

const GITHUB = 'github:example/app';
const locked = { narHash: NAR_HASH, rev: REV };
const branch = { ref: 'main' };
const repo = { owner: 'example', repo: 'app' };
const git = { type: 'git', url: 'https://git.example.org:8443/~me/app.git' };

/** A reference, and the two halves of its node. */
const NODES: readonly (readonly [string, object, object])[] = [
  [GITHUB, { ...repo, type: 'github', ...locked }, { ...repo, type: 'github' }],
  [
    `${GITHUB}/main`,
    { ...repo, type: 'github', ...locked },
    { ...repo, type: 'github', ...branch },
  ],
  [
    `${GITHUB}/${REV}`,
    { ...repo, type: 'github', ...locked },
    { ...repo, type: 'github', rev: REV },
  ],
  ['gitlab:example/app', { ...repo, type: 'gitlab', ...locked }, { ...repo, type: 'gitlab' }],
  [`git+${git.url}`, { ...git, ...locked }, git],
  [`git+${git.url}?ref=main`, { ...git, ...branch, ...locked }, { ...git, ...branch }],
];

const Lock = z.object({ nodes: z.record(z.string(), z.unknown()) });
const Metadata = z.object({ locks: z.unknown() });

describe.each(NODES)('%s', (source, pin, original) => {
  const document = built({ app: { language: 'go', ...pinned(source) } });

  test('is locked', () => {
    const { nodes } = Lock.parse(JSON.parse(fileOf(document, 'flake.lock')));
    expect(nodes['app-src']).toEqual({ flake: false, locked: pin, original });
  });

  test('has a lock that Nix reads, would write just so, and need not change', async () => {
    const text = fileOf(document, 'flake.lock');
    await inFolder(document, async (folder) => {
      const flags = ['--json', '--no-update-lock-file'];
      const run = await runNix('nix', ['flake', 'metadata', `path:${folder}`, ...flags]);
      expect(run.stderr).toBe('');
      const { locks } = Metadata.parse(JSON.parse(run.stdout));
      expect(`${JSON.stringify(locks, null, 2)}\n`).toBe(text);
    });
  });
});

test('the text of a node', () => {
  const text = fileOf(built({ app: pinned(GITHUB) }), 'flake.lock');
  expect(text).toContain(`    "app-src": {
      "flake": false,
      "locked": {
        "narHash": "${NAR_HASH}",
        "owner": "example",
        "repo": "app",
        "rev": "${REV}",
        "type": "github"
      },
      "original": {
        "owner": "example",
        "repo": "app",
        "type": "github"
      }
    },
    "home-manager": {`);
});

describe.each(['rust', 'node', 'python', 'go'])('a pinned source in %s', (language) => {
  const more = language === 'go' ? { vendor_hash: NAR_HASH } : {};
  const document = built({
    app: { language, ...LINKED, ...more, ...pinned(GITHUB) },
    '3d': { language, ...pinned(`${GITHUB}/3d`) },
    other: { language },
  });

  test('gives a bundle that real Nix takes', async () => {
    const { problems } = await withSource(language, (source) =>
      judged(document, { inputs: { 'app-src': source, 'app--3d-src': source } }),
    );
    expect(problems).toEqual([]);
  });

  test('is written as nixfmt would, and without its stand-in', () => {
    const { files } = createProjector()(document);
    for (const { path, text } of files) {
      expect(path).not.toMatch(/^src\/(app|3d)\//);
      if (path.endsWith('.nix')) expect(print(parseNix(text)).text, path).toBe(text);
    }
    expect(files.some(({ path }) => path.startsWith('src/other/'))).toBe(true);
  });
});

test('a projector that remembers follows a source that comes and goes', () => {
  const remembering = createProjector();
  for (const settings of [{}, pinned(GITHUB), pinned(`git+${git.url}`), LINKED, {}]) {
    const document = built({ app: { language: 'rust', ...settings } });
    expect(said(remembering(document))).toEqual(saidAnew(document));
  }
});

const BY_HAND = `{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs";
    home-manager = {
      url = "github:nix-community/home-manager";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    bundle = {
      url = "path:/nowhere";
      inputs.nixpkgs.follows = "nixpkgs";
      inputs.home-manager.follows = "home-manager";
    };
  };
  outputs = { nixpkgs, home-manager, bundle, ... }: {
    nixosConfigurations.here = nixpkgs.lib.nixosSystem {
      modules = [
        bundle.nixosModules.own
        bundle.nixosModules.topology
        { networking.hostName = "here"; nixpkgs.hostPlatform = "x86_64-linux"; }
      ];
    };
  };
}
`;

test('a machine that somebody composes of the modules has the source', async () => {
  const document = built({ app: { language: 'rust', ...pinned(GITHUB) } });
  const hand = await mkdtemp(join(tmpdir(), 'flakegraph-by-hand-'));
  try {
    await writeFile(join(hand, 'flake.nix'), BY_HAND);
    const hosts = await withSource('rust', (source) =>
      inFolder(document, (bundle) => evalHosts(hand, { bundle, 'bundle/app-src': source })),
    );
    expect(JSON.stringify(hosts.here?.config.cim)).toMatch(/"sources":\{"app":"[^"]+"\}/);
    expect(JSON.stringify(hosts.here?.config.systemd)).toContain('own-app');
  } finally {
    await rm(hand, { recursive: true, force: true });
  }
});

test.each([
  ['nothing but a reference', { source: GITHUB }],
  ['no hash', { source: GITHUB, revision: REV }],
  ['a form that has no revision', pinned('path:/srv/app')],
  ['another revision', pinned(`${GITHUB}/${'f'.repeat(40)}`)],
  ['a path that climbs', pinned('github:example/..')],
])('%s keeps the stand-in', async (_, settings) => {
  const document = built({ app: { language: 'rust', ...settings } });
  expect(fileOf(document, 'flake.nix')).not.toContain('app-src');
  expect(fileOf(document, 'src/app/Cargo.lock')).not.toBe('');
  expect(fileOf(document, 'README.md')).toContain('nix flake prefetch');
  const { diagnostics } = createProjector()(document);
  expect(diagnostics.map(({ code }) => code)).toContain('unlocked-source');
  const { problems } = await judged(document);
  expect(problems).toEqual([]);
});

test.each([
  ['"rev": "0', '"rev": "x', 'flake.lock'],
  ['"flake": false,', '', 'app-src is a flake in one file only'],
  ['"repo": "app",\n        "type"', '"repo": "ape",\n        "type"', 'repo of app-src is ape'],
  [`"rev": "${REV}",`, '', 'app-src has no rev'],
])('a lock with %s as %s is caught', async (from, to, complaint) => {
  await inFolder(built({ app: pinned(GITHUB) }), async (folder) => {
    const file = join(folder, 'flake.lock');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    expect((await checkLock(folder)).problems.join('\n')).toContain(complaint);
  });
});
