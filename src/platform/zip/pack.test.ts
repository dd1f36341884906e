import { expect, it } from 'vitest';
import { pack } from './pack.ts';
import { unpack } from './unpack.ts';

const files = new Map([
  ['flake.nix', '{ }\n'],
  ['modules/été.nix', 'ü "\n'],
  ['empty', ''],
]);

it('gives the same bytes for the same files in any order', () => {
  const shuffled = new Map([...files].reverse());
  expect(pack(shuffled)).toEqual(pack(files));
});

it('gives back what it packed', () => {
  const unpacked = unpack(pack(files));
  expect(unpacked.ok && Object.fromEntries(unpacked.value)).toEqual(Object.fromEntries(files));
});

it('packs and unpacks nothing', () => {
  expect(unpack(pack(new Map()))).toEqual({ ok: true, value: new Map() });
});
