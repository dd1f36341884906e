import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { print } from '../../src/core/nix/print.ts';
import { parseNix } from './parse.ts';

/** Files as nixfmt left them: printing their trees must give the same bytes again. */
const CASES = 'test/data/nixfmt-cases';
const BUNDLE = 'test/data/reference-bundle';

/** Files with a set or list on several lines that would fit on one, which nixfmt leaves alone. */
const EXPANDED_BY_HAND = [`${BUNDLE}/flake.nix`, `${BUNDLE}/lib/default.nix`];

const nixFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.nix'))
    .map((name) => join(folder, name))
    .sort();

const files = [...nixFiles(CASES), ...nixFiles(BUNDLE)];

describe('what nixfmt leaves is printed again byte for byte', () => {
  it('has cases', () => {
    console.log(`nixfmt cases: ${files.length} files`);
    expect(nixFiles(CASES).length).toBeGreaterThanOrEqual(23);
    expect(nixFiles(BUNDLE).length).toBeGreaterThanOrEqual(20);
  });

  it.each(files)('%s', (file) => {
    const source = readFileSync(file, 'utf8');
    const keepsExpanded = EXPANDED_BY_HAND.includes(file);
    expect(print(parseNix(source, { keepsExpanded })).text).toBe(source);
  });

  it.each(EXPANDED_BY_HAND)('%s is still expanded by hand', (file) => {
    const source = readFileSync(file, 'utf8');
    expect(print(parseNix(source, { keepsExpanded: false })).text).not.toBe(source);
  });
});
