import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf } from '../../src/core/rules/pattern.ts';

test.each([
  ['^[a-z][a-z0-9-]*$', 'orders-api', true],
  ['^[a-z][a-z0-9-]*$', 'Orders', false],
  ['[a-z]+', 'a1', false],
  ['(sales|billing)-.{2,4}', 'sales-api', true],
  ['(sales|billing)-.{2,4}', 'sales-a', false],
  ['[[:alpha:]_]+[[:digit:]]?', 'a_b1', true],
  ['a{3}', 'aaa', true],
  ['a{3}', 'aa', false],
  ['(a|)b*', '', true],
  ['[^a-c\\]]+', 'xyz', true],
  ['[^a-c\\]]+', 'x]', false],
  ['[]a]+', ']a', true],
  ['\\d\\.\\w', '1.x', true],
  ['é.', 'é🦊', true],
  ['x$y', 'xy', false],
])('%s and %s: %s', (pattern, text, matches) => {
  expect(matcherOf(pattern)?.(text)).toBe(matches);
});

test.each([
  '[a-',
  '(',
  ')',
  '*',
  'a{2',
  'a{3,1}',
  '(?=a)',
  '\\1',
  '\\b',
  '[z-a]',
  '[[:x:]]',
  'a{999}',
])('%s is none', (pattern) => {
  expect(matcherOf(pattern)).toBeNull();
});

test('patterns that ruin RegExp take no time', () => {
  const text = `${'a'.repeat(300)}!`;
  for (const pattern of ['(a+)+', '(a|a)*', '(a|aa)+', 'a*a*a*a*a*a*a*b', '(((a*)*)*)*']) {
    expect(matcherOf(pattern)?.(text)).toBe(false);
  }
  expect(matcherOf('((a{100}){100}){100}')).toBeNull();
});

test('agrees with RegExp', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '((ab)?)', '\\w', '(a*b)');
  const part = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}', '{2}', '{0,}'));
  const pattern = fc.array(part, { maxLength: 4 }).map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(
      pattern,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
      (source, text) => {
        expect(matcherOf(source)?.(text)).toBe(new RegExp(`^(?:${source})$`).test(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test('reads any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (source, text) => {
      matcherOf(source)?.(text);
    }),
    { numRuns: 1000 },
  );
});
