import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDiff } from './line-diff.ts';

it('shows what was there and what comes', () => {
  expect(lineDiff('a\nb\nc', 'a\nx\ny\nc')).toEqual({
    line: 2,
    removed: ['b'],
    added: ['x', 'y'],
  });
  expect(lineDiff('a\na', 'a\na\na')).toEqual({ line: 3, removed: [], added: ['a'] });
  expect(lineDiff('a', 'a')).toBeNull();
});

it('makes any text of any other', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ''), { minLength: 1 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = lineDiff(before, after);
      if (diff === null) return before === after;
      const lines = before.split('\n');
      lines.splice(diff.line - 1, diff.removed.length, ...diff.added);
      return lines.join('\n') === after;
    }),
  );
});
