import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contains,
  isLinkLocal,
  networkOf,
  overlap,
  poolOf,
} from '../../src/core/deployment/network/cidr.ts';
import { evalLibrary } from './library.ts';

const anyAddress = fc.oneof(
  fc.tuple(fc.ipV4(), fc.nat(32)),
  fc.tuple(fc.ipV6(), fc.nat(128)),
  fc.constantFrom<[string, number]>(
    ['fe80::1', 64],
    ['::', 0],
    ['0.0.0.0', 0],
    ['FD00::A:0:0', 112],
    ['::254.110.2.244', 127],
  ),
);

test('Nix and we do the same arithmetic with addresses', async () => {
  const cases = fc.sample(fc.tuple(anyAddress, anyAddress), 300);
  const found = await evalLibrary(
    `let
      cidr = import (root + "/nix/lib/deployment/cidr.nix") { inherit lib; };
    in
    map (one: rec {
      network = cidr.networkOf one.address one.length;
      pool = cidr.poolOf network;
      local = cidr.isLinkLocal one.address;
      other = cidr.contains network one.other;
      own = cidr.contains network one.address;
    }) (lib.importJSON (folder + "/cases.json"))`,
    { 'cases.json': cases.map(([[address, length], [other]]) => ({ address, length, other })) },
  );
  expect(found).toEqual(
    cases.map(([[address, length], [other]]) => {
      const network = networkOf(address, length);
      return {
        network,
        pool: poolOf(network),
        local: isLinkLocal(address),
        other: contains(network, other),
        own: true,
      };
    }),
  );
});

test.each([
  ['10.20.30.40', 24, '10.20.30.0/24'],
  ['10.20.30.40', 13, '10.16.0.0/13'],
  ['FD00:0060::a', 64, 'fd00:60::/64'],
  ['::1', 128, '0:0:0:0:0:0:0:1/128'],
  ['2001:db8::1.2.3.4', 0, '::/0'],
  ['::254.110.2.244', 127, '0:0:0:0:0:0:fe6e:2f4/127'],
])('%s/%i is in %s', (address, length, network) => {
  expect(networkOf(address, length)).toBe(network);
});

test('networks overlap where one holds the other', () => {
  expect(overlap('10.0.0.0/8', '10.20.0.0/16')).toBe(true);
  expect(overlap('10.20.0.0/16', '10.0.0.0/8')).toBe(true);
  expect(overlap('10.20.0.0/16', '10.21.0.0/16')).toBe(false);
  expect(overlap('::/0', '0.0.0.0/0')).toBe(false);
});

test('machines that ask get the upper half', () => {
  expect(poolOf('10.50.0.0/24')).toEqual({ first: '10.50.0.128', last: '10.50.0.254' });
  expect(poolOf('10.50.0.0/30')).toEqual({ first: '10.50.0.2', last: '10.50.0.2' });
  expect(poolOf('10.50.0.0/31')).toBeNull();
  expect(poolOf('fd00::/64')).toBeNull();
});
