import { createUser, fromPublic } from '@nats-io/nkeys';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicKey, isSeed } from './nkey.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];

/** The public key of a fresh pair, as the makers of NATS make it. */
const anyKey = fc.constant(null).map(() => createUser().getPublicKey());

const isTheirs = (key: string): boolean => {
  try {
    return fromPublic(key).getPublicKey() === key;
  } catch {
    return false;
  }
};

test('a key is a public key, its seed is none', () => {
  const pair = createUser();
  expect(isPublicKey(pair.getPublicKey())).toBe(true);
  const seed = new TextDecoder().decode(pair.getSeed());
  expect(isPublicKey(seed)).toBe(false);
  expect(isSeed(seed)).toBe(true);
  expect(isSeed(pair.getPublicKey())).toBe(false);
});

test('what is a public key and what is not, the makers of NATS say, too', () => {
  fc.assert(
    fc.property(anyKey, fc.nat(55), fc.constantFrom(...LETTERS), (key, place, letter) => {
      const changed = `${key.slice(0, place)}${letter}${key.slice(place + 1)}`;
      const mine = isPublicKey(changed);
      expect(mine).toBe(changed === key || (changed.startsWith('U') && isTheirs(changed)));
    }),
  );
});

test.each(['', 'U', 'not a key', `U${'A'.repeat(55)}`, `u${'a'.repeat(55)}`])(
  '%j is none',
  (text) => expect(isPublicKey(text)).toBe(false),
);
