import { expect, it } from 'vitest';
import { entered, shownLine, startHistory, stepped } from './line-history.ts';

it('goes back and forth, and keeps what was being written', () => {
  let history = startHistory(['one', 'two']);
  const go = (current: string, by: -1 | 1): string => {
    history = stepped(history, current, by);
    return shownLine(history);
  };
  expect(go('dra', -1)).toBe('two');
  expect(go('two', -1)).toBe('one');
  expect(go('one', -1)).toBe('one');
  expect(go('one', 1)).toBe('two');
  expect(go('two', 1)).toBe('dra');
  expect(go('dra', 1)).toBe('dra');
});

it('keeps what is entered: no blanks, nothing twice in a row, the last hundred', () => {
  const once = entered(startHistory(['one']), 'two');
  expect(once).toMatchObject({ lines: ['one', 'two'], at: 2 });
  expect(entered(once, 'two').lines).toEqual(['one', 'two']);
  expect(entered(once, '  ').lines).toEqual(['one', 'two']);
  const many = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  expect(entered(startHistory(many), 'last').lines).toHaveLength(100);
});
