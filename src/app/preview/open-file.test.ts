import { expect, it } from 'vitest';
import type { BundleFile } from '../../core/projection.ts';
import { fileToShow, linesOf, subjectOf } from './open-file.ts';

const file = (path: string, ...origins: (string | null)[]): BundleFile => ({
  path,
  text: origins.map(() => 'x').join('\n'),
  origins,
});

const flake = file('flake.nix', null, 'a', 'b');
const sales = file('modules/domains/sales.nix', null, 'a', 'a', 's');

it('knows what a file is about', () => {
  expect(subjectOf(sales)).toBe('a');
  expect(subjectOf(file('README.md', null, null))).toBeNull();
});

it('keeps a file open whose element is renamed', () => {
  const shop = file('modules/domains/shop.nix', null, 'a', 'a');
  const host = file('hosts/shop/default.nix', 'a');
  expect(fileToShow([flake, host, shop], sales.path, 'a')).toBe(shop);
});

it('falls back to the flake, and to whatever there is', () => {
  expect(fileToShow([sales, flake], 'gone.nix', null)).toBe(flake);
  expect(fileToShow([sales], 'gone.nix', null)).toBe(sales);
  expect(fileToShow([], 'gone.nix', null)).toBeUndefined();
});

it('finds the lines of elements', () => {
  expect(linesOf(sales, new Set(['a']))).toEqual([2, 3]);
  expect(linesOf(sales, new Set())).toEqual([]);
});
