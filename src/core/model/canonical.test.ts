import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evalJson } from '../../../test/oracles/nix.ts';
import { canonical, compareBytes, sameJson } from './canonical.ts';
import { anyJson } from './testing/texts.ts';
import type { Json } from './text.ts';

/** What Nix makes of values that it reads itself; one process for all of them. */
const printedByNix = async (values: readonly Json[]): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), 'canonical-'));
  try {
    await writeFile(join(folder, 'values.json'), JSON.stringify(values));
    const file = join(folder, 'print.nix');
    await writeFile(
      file,
      'map builtins.toJSON (builtins.fromJSON (builtins.readFile ./values.json))',
    );
    return await evalJson({ file });
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Nix prints a set with one of these as what the attribute says. */
const isSpecial = (value: Json): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(
    ([key, item]) => key === 'outPath' || key === '__toString' || isSpecial(item),
  );

test('canonical JSON is what Nix prints', async () => {
  const values: Json[] = [
    '\u0001\u001f\u007f\u2028\ud83d\ude00',
    { '\uffee': 1, '\ud800\udc00': 2, é: 3, z: 4, Z: 5, '': 6, 10: 7, 9: 8 },
    [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, []],
    ...fc.sample(anyJson, 400),
  ].filter((value) => !isSpecial(value));
  expect(await printedByNix(values)).toEqual(values.map(canonical));
});

test('canonical JSON says the same as the value, whatever the order of its keys', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value);
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
    }),
  );
});

test('what is undefined is left out, numbers that are not whole stay readable', () => {
  expect(canonical({ b: undefined, a: [undefined, 0.5, -0, 1e21] })).toBe(
    '{"a":[null,0.5,0,1e+21]}',
  );
});

test('text is ordered as its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareBytes(a, b))).toBe(bytes);
    }),
  );
});

test('sameJson sees every difference and no order of keys', () => {
  fc.assert(
    fc.property(anyJson, anyJson, (a, b) => {
      expect(sameJson(a, structuredClone(a))).toBe(true);
      expect(sameJson(a, b)).toBe(canonical(a) === canonical(b));
    }),
  );
  expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameJson([], {})).toBe(false);
});
