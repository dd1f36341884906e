import { describe, expect, it } from 'vitest';
import { treeRows } from './bundle-tree.ts';
import { treeKey } from './tree-keys.ts';

const paths = ['flake.nix', 'hosts/x.nix', 'modules/base.nix', 'modules/topology.nix'];
const rows = treeRows(paths, (folder) => folder === 'modules');

describe('keys in the tree', () => {
  it.each([
    ['hosts', 'ArrowDown', 'modules'],
    ['modules', 'ArrowUp', 'hosts'],
    ['modules', 'ArrowRight', 'modules/base.nix'],
    ['modules/base.nix', 'ArrowLeft', 'modules'],
    ['flake.nix', 'Home', 'hosts'],
    ['hosts', 'End', 'flake.nix'],
    ['hosts', 'f', 'flake.nix'],
    ['flake.nix', 'm', 'modules'],
  ])('from %s, %s goes to %s', (from, key, to) => {
    expect(treeKey(rows, from, key)).toEqual({ type: 'focus', path: to });
  });

  it('opens and closes folders', () => {
    expect(treeKey(rows, 'hosts', 'ArrowRight')).toMatchObject({ type: 'folder', open: true });
    expect(treeKey(rows, 'modules', 'ArrowLeft')).toMatchObject({ type: 'folder', open: false });
    expect(treeKey(rows, 'modules', 'Enter')).toMatchObject({ type: 'folder', open: false });
  });

  it('opens files', () => {
    expect(treeKey(rows, 'flake.nix', 'Enter')).toEqual({ type: 'open', path: 'flake.nix' });
    expect(treeKey(rows, 'flake.nix', ' ')).toEqual({ type: 'open', path: 'flake.nix' });
  });

  it.each([
    ['hosts', 'ArrowUp'],
    ['flake.nix', 'ArrowDown'],
    ['flake.nix', 'ArrowRight'],
    ['hosts', 'Tab'],
    ['hosts', 'z'],
    ['gone', 'Enter'],
  ])('from %s, %s does nothing', (from, key) => {
    expect(treeKey(rows, from, key)).toBeNull();
  });
});
