import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary: string[] = [];

const layersOf = (folder: string) => {
  const run = spawnSync('node', [join(root, 'scripts/layers.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return { status: run.status, text: `${run.stdout}${run.stderr}` };
};

/** A project of the same shape with these files, and packages that export nothing. */
const planted = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  temporary.push(folder);
  const all: Record<string, string> = {
    'package.json':
      '{"type":"module","dependencies":{"zod":"1","react":"1"},"devDependencies":{"fast-check":"1"}}',
    'tsconfig.json': '{"compilerOptions":{"allowImportingTsExtensions":true,"jsx":"react-jsx"}}',
    ...files,
  };
  for (const name of ['zod', 'react', 'fast-check', 'undeclared']) {
    all[`node_modules/${name}/package.json`] = `{"name":"${name}","main":"index.js"}`;
    all[`node_modules/${name}/index.js`] = '';
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const target = 'export const x = 1;\n';
const imports = (module: string): string => `import { x } from '${module}';\nexport { x };\n`;

/** Lawful: every later case is this one with a single file more, or other. */
const LAWFUL: Readonly<Record<string, string>> = {
  'src/core/result.ts': target,
  'src/core/nix/print.ts': imports('../result.ts'),
  'src/core/model/graph.ts': imports('zod'),
  'src/core/model/graph.test.ts': `${imports('node:fs')}import './graph.ts';\n`,
  'src/core/catalog/kind.ts': imports('../model/graph.ts'),
  'src/core/bundle/flake.ts': imports('../catalog/kind.ts'),
  'src/core/diagrams/map.ts': imports('../catalog/kind.ts'),
  'src/core/console/list.ts': imports('../bundle/flake.ts'),
  'src/app/ui/button.tsx': 'import { x } from "react";\nexport const Button = () => <b>{x}</b>;\n',
  'src/app/canvas/canvas.tsx': imports('../ui/button.tsx'),
  'src/app/palette/palette.tsx': imports('../ui/button.tsx'),
  'src/platform/files.ts': imports('../core/result.ts'),
  'src/cli/generate.ts': imports('../core/bundle/flake.ts'),
  'src/cli/main.ts': `${imports('./generate.ts')}import '../platform/files.ts';\n`,
  'src/main.tsx': "import './app/canvas/canvas.tsx';\nimport './platform/files.ts';\n",
};

/** Each is a file of its own, so that one run sees them all. */
const FORBIDDEN: readonly (readonly [rule: string, path: string, module: string])[] = [
  ['core-is-alone', 'src/core/model/a.ts', '../../platform/files.ts'],
  ['core-is-alone', 'src/core/model/a.test.ts', '../../app/ui/button.tsx'],
  ['core-without-node', 'src/core/model/b.ts', 'node:fs'],
  ['core-pure-libraries', 'src/core/model/c.ts', 'react'],
  ['core-order-nix', 'src/core/nix/a.ts', '../model/graph.ts'],
  ['core-order-mermaid', 'src/core/mermaid/a.ts', '../nix/print.ts'],
  ['core-order-model', 'src/core/model/d.ts', '../catalog/kind.ts'],
  ['core-order-options', 'src/core/options/a.ts', '../catalog/kind.ts'],
  ['core-order-catalog', 'src/core/catalog/a.ts', '../bundle/flake.ts'],
  ['core-order-deployment', 'src/core/deployment/a.ts', '../bundle/flake.ts'],
  ['core-order-picture', 'src/core/picture/a.ts', '../bundle/flake.ts'],
  ['core-order-review', 'src/core/review/a.ts', '../bundle/flake.ts'],
  ['core-order-bundle', 'src/core/bundle/a.ts', '../diagrams/map.ts'],
  ['core-order-diagrams', 'src/core/diagrams/a.ts', '../bundle/flake.ts'],
  ['core-order-rules', 'src/core/rules/a.ts', '../bundle/flake.ts'],
  ['core-order-report', 'src/core/report/a.ts', '../console/list.ts'],
  ['core-order-interchange', 'src/core/interchange/a.ts', '../console/list.ts'],
  ['core-order-share', 'src/core/share/a.ts', '../console/list.ts'],
  ['core-order-checklist', 'src/core/checklist/a.ts', '../console/list.ts'],
  ['core-order-console', 'src/core/console/a.ts', '../elsewhere/b.ts'],
  ['app-imports-core-only', 'src/app/canvas/a.tsx', '../../platform/files.ts'],
  ['app-imports-core-only', 'src/app/b.ts', '../cli/generate.ts'],
  ['app-without-node', 'src/app/c.ts', 'node:path'],
  ['features-are-apart', 'src/app/palette/a.tsx', '../canvas/canvas.tsx'],
  ['app-ui-serves-features', 'src/app/ui/a.tsx', '../canvas/canvas.tsx'],
  ['platform-imports-core-only', 'src/platform/a.ts', '../app/ui/button.tsx'],
  ['cli-imports-core-only', 'src/cli/a.ts', '../platform/files.ts'],
  ['cli-without-app', 'src/cli/b.ts', '../app/ui/button.tsx'],
  ['roots-are-not-imported', 'src/cli/c.ts', './main.ts'],
  ['no-tests-in-production', 'src/core/model/e.ts', './graph.test.ts'],
  ['no-dev-dependencies', 'src/platform/b.ts', 'fast-check'],
  ['no-undeclared-package', 'src/platform/c.ts', 'undeclared'],
  ['no-unresolvable', 'src/platform/d.ts', './nowhere.ts'],
  ['no-cycles', 'src/platform/e.ts', './e2.ts'],
];

const ALL_PLANTED: Readonly<Record<string, string>> = {
  ...LAWFUL,
  ...Object.fromEntries(FORBIDDEN.map(([, path, module]) => [path, imports(module)])),
  'src/platform/e2.ts': imports('./e.ts'),
  'src/core/elsewhere/b.ts': imports('../result.ts'),
  'src/core/model/types.ts':
    "import type { x } from '../../platform/files.ts';\nexport type X = typeof x;\n",
  'src/core/model/alone.ts': target,
};

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

describe('the layers', () => {
  it('let a lawful tree pass', () => {
    expect(layersOf(planted(LAWFUL))).toMatchObject({ status: 0 });
  });

  describe('see in a tree of planted imports', () => {
    let red = { status: null as number | null, text: '' };
    beforeAll(() => {
      red = layersOf(planted(ALL_PLANTED));
    });

    it.each(FORBIDDEN)('%s: %s imports %s', (rule, path) => {
      expect(red.text).toContain(`error ${rule}: ${path} → `);
    });

    it('an import of types alone', () => {
      expect(red.text).toContain('error core-is-alone: src/core/model/types.ts → ');
    });

    it('a module that nobody needs', () => {
      expect(red.text).toContain('error no-orphans: src/core/model/alone.ts');
    });

    it('nothing against the lawful rest', () => {
      const accused = red.text.matchAll(/error [a-z-]+: (\S+)/g);
      const lawful = [...accused].filter(([, path]) => Object.hasOwn(LAWFUL, path ?? ''));
      expect(lawful).toEqual([]);
    });

    it('enough to fail', () => {
      expect(red.status).toBe(1);
    });
  });

  it('are those of the map, in its order, and every folder of the core has its line', () => {
    const { forbidden }: { forbidden: readonly { name: string }[] } = createRequire(
      import.meta.url,
    )('../../.dependency-cruiser.cjs');
    const held = forbidden.flatMap(({ name }) => /^core-order-(.+)/.exec(name)?.[1] ?? []);
    const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const [, block = ''] = /## Inside the core\n\n```\n(.*?)\n```/s.exec(map) ?? [];
    const shown = [...block.matchAll(/^([a-z. ]+?) +→/gm)].flatMap(([, names = '']) =>
      names.split(/ +/).filter((name) => !name.endsWith('.ts')),
    );
    expect(held).toEqual(shown);
    const folders = readdirSync(join(root, 'src/core'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...held].sort()).toEqual(folders.sort());
  });

  it('do not take an empty tree for an orderly one', () => {
    const { status, text } = layersOf(planted({ 'src/readme.txt': '', 'elsewhere.ts': target }));
    expect(text).toContain('saw no module');
    expect(status).toBe(1);
  });

  it('hold here, over every source file', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const modules = sources.filter((path) => /\.tsx?$/.test(path)).length;
    const { status, text } = layersOf(root);
    expect(text).toContain('no dependency violations found');
    expect(status).toBe(0);
    const cruised = Number(/\((\d+) modules/.exec(text)?.[1]);
    expect(modules).toBeGreaterThan(0);
    expect(cruised).toBeGreaterThanOrEqual(modules);
  });
});
