import { expect, test } from 'vitest';
import { addressesIn, textOfAddresses } from './addresses-text.ts';

test('addresses are written one a line, and read again', () => {
  const text = '10.0.0.2/24\nfd00::2/64\ndhcp';
  const read = addressesIn(text);
  expect(read).toEqual([
    { address: '10.0.0.2', prefix_length: 24, dhcp: false },
    { address: 'fd00::2', prefix_length: 64, dhcp: false },
    { address: '', prefix_length: 24, dhcp: true },
  ]);
  expect(textOfAddresses(Array.isArray(read) ? read : [])).toBe(text);
});

test('a prefix length that is missing is the usual one', () => {
  expect(addressesIn(' 10.0.0.2 \n\nfd00::2')).toEqual([
    { address: '10.0.0.2', prefix_length: 24, dhcp: false },
    { address: 'fd00::2', prefix_length: 64, dhcp: false },
  ]);
});

test.each(['10.0.0.2/33', 'fd00::2/129', '10.0.0.2/x', '10.0.0.2/24/1', '10.0.0.2/'])(
  '%s is refused with a sentence',
  (text) => {
    expect(addressesIn(text)).toMatch(/^Type a prefix length from 0 to (32|128) after .*\.$/);
  },
);
