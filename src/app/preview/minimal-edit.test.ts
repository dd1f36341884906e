import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minimalEdit } from './minimal-edit.ts';

const applied = (before: string, after: string): string => {
  const edit = minimalEdit(before, after);
  return edit === null ? before : before.slice(0, edit.start) + edit.text + before.slice(edit.end);
};

it('touches only what differs', () => {
  expect(minimalEdit('a = 1;\nb = 2;\n', 'a = 1;\nb = 3;\n')).toEqual({
    start: 11,
    end: 12,
    text: '3',
  });
  expect(minimalEdit('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
  expect(minimalEdit('same', 'same')).toBeNull();
});

it('keeps surrogate pairs whole', () => {
  const edit = minimalEdit('x😀y', 'x😁y');
  expect(edit).toEqual({ start: 1, end: 3, text: '😁' });
});

it('makes any text of any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', 'é') });
  fc.assert(fc.property(text, text, (before, after) => applied(before, after) === after));
});
