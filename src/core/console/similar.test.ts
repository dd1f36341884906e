import { expect, it } from 'vitest';
import { similarTo } from './similar.ts';

const known = ['load-events', 'load-network', 'validate', 'validate-security'];

it.each([
  ['valid', 'validate'],
  ['vaildate', 'validate'],
  ['load-event', 'load-events'],
  ['laod-network', 'load-network'],
  ['LOAD-EVENTS', 'load-events'],
  ['frobnicate', null],
  ['lo', 'load-events'],
  ['no', null],
  ['l', null],
  ['x', null],
  ['', null],
])('%s is %s', (word, meant) => {
  expect(similarTo(word, known)).toBe(meant);
});
