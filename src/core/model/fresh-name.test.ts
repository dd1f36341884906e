import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshName, namer } from './fresh-name.ts';
import { slug } from './slug.ts';
import { Name } from './text.ts';

test('a number is added to a name that is taken', () => {
  expect(freshName('orders', [{ name: 'Orders' }, { name: 'orders-2' }])).toBe('orders 3');
  expect(freshName('🎉', [{ name: '🎉' }])).toBe('🎉 2');
});

test('a name that is too long for its number gives way', () => {
  const long = `${'x'.repeat(70)} y`;
  expect(freshName(long, [{ name: long }])).toBe(`${'x'.repeat(61)} 2`);
  expect(namer([{ name: long }], 31)(long)).toBe(`${'x'.repeat(29)} 2`);
});

test('whatever is wished for, and however often, no two are written alike', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('a', '-', ' ', '2', 'ﷺ', '🎉'),
      minLength: 1,
      maxLength: 300,
    }),
  );
  fc.assert(
    fc.property(
      anyName.filter((name) => Name.safeParse(name).success),
      fc.constantFrom(31, 63),
      (wish, max) => {
        const fresh = namer([{ name: wish }], max);
        const names = Array.from({ length: 12 }, () => fresh(wish));
        for (const name of names) expect(Name.safeParse(name).success, name).toBe(true);
        const written = [wish, ...names].map((name) => slug(name, '', { max }));
        expect(new Set(written).size).toBe(written.length);
      },
    ),
  );
});
