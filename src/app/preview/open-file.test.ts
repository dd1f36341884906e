import { expect, it } from 'vitest';
import type { BundleFile } from '../../core/projection.ts';
import { bestFile, fileToShow, linesOf, subjectOf } from './open-file.ts';

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

it('looks for an element where it is declared, then where most is said of it', () => {
  const of = (path: string, ...origins: (string | null)[]) => ({ path, text: '', origins });
  const files = [
    of('modules/topology.nix', 'a', 'a', 'a', 'b'),
    of('modules/domains/one.nix', 'c', 'a'),
    of('modules/domains/two.nix', 'a', 'a'),
    of('README.md', 'b', 'b'),
  ];
  const best = (id: string) => bestFile(files, new Set([id]))?.path;
  expect(best('a')).toBe('modules/domains/two.nix');
  expect(best('b')).toBe('README.md');
  expect(best('d')).toBeUndefined();
});
