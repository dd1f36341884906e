import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json-text.ts';

test.each([
  ['', 1, 1, 'a value was expected, but the text ends'],
  ['{"a": 1,\n "b": }', 2, 7, 'a value was expected, but "}" stands there'],
  ['[1, 2', 1, 6, 'a comma or "]" was expected, but the text ends'],
  ['[1 2]', 1, 4, 'a comma or "]" was expected, but "2]" stands there'],
  ['{"a" 1}', 1, 6, '":" was expected, but "1}" stands there'],
  ["{'a': 1}", 1, 2, `a key in double quotes or "}" was expected, but "'a': 1}" stands there`],
  ['{"a": 1,}', 1, 9, 'a key in double quotes was expected, but "}" stands there'],
  ['[1,]', 1, 4, 'a value was expected, but "]" stands there'],
  ['{} x', 1, 4, 'the end was expected, but "x" stands there'],
  ['"a\nb"', 1, 1, 'a value was expected, but "\\"a\\nb\\"" stands there'],
  ['01', 1, 1, 'a value was expected, but "01" stands there'],
  ['hello', 1, 1, 'a value was expected, but "hello" stands there'],
])('%j is no JSON', (text, line, column, reason) => {
  expect(parseJson(text)).toEqual({ ok: false, error: { line, column, reason } });
});

test('agrees with JSON.parse about what is JSON, and points into the text', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', ']', '{', 'x', '\n'),
      (json, at, by) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + by + json.slice(place + 1);
        const result = parseJson(text);
        if (result.ok) {
          expect(result.value).toEqual(JSON.parse(text));
          return;
        }
        expect(() => JSON.parse(text)).toThrow();
        const { line, column, reason } = result.error;
        expect(text.split('\n')[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
        expect(reason === 'the end was expected, but the text ends').toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});
