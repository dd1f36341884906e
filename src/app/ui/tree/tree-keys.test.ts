import { describe, expect, it } from 'vitest';
import { treeKey } from './tree-keys.ts';
import type { TreeRow } from './tree-row.ts';

const row = (path: string, level: number, expanded: boolean | null, position: number): TreeRow => ({
  path,
  name: path.split('/').at(-1) ?? '',
  level,
  expanded,
  position,
  kind: 'nix',
  siblings: level === 1 ? 3 : 2,
});
const rows = [
  row('hosts', 1, false, 1),
  row('modules', 1, true, 2),
  row('modules/base.nix', 2, null, 1),
  row('modules/topology.nix', 2, null, 2),
  row('flake.nix', 1, null, 3),
];

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
  });

  it.each([
    ['hosts', 'ArrowUp'],
    ['flake.nix', 'ArrowDown'],
    ['flake.nix', 'ArrowRight'],
    ['hosts', 'Tab'],
    ['hosts', 'z'],
    ['hosts', 'Enter'],
    ['gone', 'ArrowDown'],
  ])('from %s, %s does nothing', (from, key) => {
    expect(treeKey(rows, from, key)).toBeNull();
  });
});
