import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const at = (node: string, x: number, y: number) => ({ node, x, y, width: 10, height: 10 });
const [left, middle, right, below] = [
  at('l', 0, 0),
  at('m', 50, 5),
  at('r', 100, 0),
  at('b', 50, 90),
];
const all = [left, middle, right, below];

it('leads to what lies next in the direction of an arrow', () => {
  expect(nearest(all, left, 'ArrowRight')).toBe(middle);
  expect(nearest(all, right, 'ArrowLeft')).toBe(middle);
  expect(nearest(all, middle, 'ArrowDown')).toBe(below);
  expect(nearest(all, below, 'ArrowUp')).toBe(middle);
});

it('leads nowhere where nothing lies, and by no other key', () => {
  expect(nearest(all, right, 'ArrowRight')).toBeNull();
  expect(nearest(all, left, 'a')).toBeNull();
  expect(nearest([left], left, 'ArrowDown')).toBeNull();
});
