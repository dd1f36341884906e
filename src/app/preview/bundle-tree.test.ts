import { expect, it } from 'vitest';
import { foldersOf, treeRows } from './bundle-tree.ts';

const paths = [
  'flake.nix',
  'README.md',
  'modules/base.nix',
  'modules/domains/a.nix',
  'hosts/x.nix',
];

const shown = (isOpen: (folder: string) => boolean) =>
  treeRows(paths, isOpen).map(({ level, path }) => `${'  '.repeat(level - 1)}${path}`);

it('shows folders first, closed ones without their content', () => {
  expect(shown(() => false)).toEqual(['hosts', 'modules', 'README.md', 'flake.nix']);
});

it('shows what open folders hold', () => {
  expect(shown((folder) => folder !== 'hosts')).toEqual([
    'hosts',
    'modules',
    '  modules/domains',
    '    modules/domains/a.nix',
    '  modules/base.nix',
    'README.md',
    'flake.nix',
  ]);
});

it('counts positions among siblings, as screen readers say them', () => {
  const rows = treeRows(paths, () => true);
  expect(rows.find(({ name }) => name === 'base.nix')).toMatchObject({ position: 2, siblings: 2 });
  expect(rows.find(({ name }) => name === 'flake.nix')).toMatchObject({
    position: 4,
    siblings: 4,
    expanded: null,
  });
});

it('knows the folders of a file', () => {
  expect(foldersOf('modules/domains/a.nix')).toEqual(['modules', 'modules/domains']);
  expect(foldersOf('flake.nix')).toEqual([]);
});
