import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { print } from '../../../src/core/nix/print.ts';
import { parseNix } from '../../nix/parse.ts';
import { LINTS, lintTree } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every Nix file that people get: carried, generated in an example, or the flake itself. */
const nixFiles = async (): Promise<readonly string[]> => {
  const below = await Promise.all(
    ['nix', 'examples'].map(async (folder) =>
      (await readdir(`${ROOT}${folder}`, { recursive: true }))
        .filter((path) => path.endsWith('.nix') && !path.startsWith('stand-in/'))
        .map((path) => `${folder}/${path}`),
    ),
  );
  return ['flake.nix', ...below.flat()].sort();
};

describe.each(LINTS)('$name', (lint) => {
  test.each(lint.wrong)('finds something in %s', (program) => {
    expect(lintTree(lint, parseNix(program).body)).not.toEqual([]);
  });

  test.each(lint.right)('finds nothing in %s', (program) => {
    expect(lintTree(lint, parseNix(program).body)).toEqual([]);
  });
});

test.each(['{ a = (1); }\n', 'map (x: (x)) [ ]\n', '{a=1;}\n', '{\n    a = 1;\n}\n', '[ 1 2 ]\n'])(
  'printing again shows that %s is not as it should be',
  (program) => {
    expect(print(parseNix(program)).text).not.toBe(program);
  },
);

test.each(['let { body = 1; }', 'http://example.com/a', '{ a = https://example.com; }'])(
  'no file may have %s',
  (program) => {
    expect(() => parseNix(program)).toThrow();
  },
);

test('statix, deadnix and nixfmt would have nothing to say', async () => {
  const files = await nixFiles();
  const found: string[] = [];
  for (const path of files) {
    const text = await readFile(`${ROOT}${path}`, 'utf8');
    const tree = parseNix(text);
    if (print(tree).text !== text) found.push(`${path}: is not formatted`);
    for (const lint of LINTS)
      found.push(...lintTree(lint, tree.body).map((what) => `${path}: ${lint.name}: ${what}`));
  }
  console.log(`linted files: ${files.length} cases, ${LINTS.length} lints`);
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
