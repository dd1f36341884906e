import { expect, it } from 'vitest';
import { scaleOf, zoomed } from './zoom.ts';

const size = { width: 1000, height: 500 };

it('shows all of a picture, and never blows it up', () => {
  expect(scaleOf('fit', size, { width: 532, height: 2000 })).toBe(0.5);
  expect(scaleOf('fit', size, { width: 2000, height: 132 })).toBe(0.2);
  expect(scaleOf('fit', size, { width: 5000, height: 5000 })).toBe(1);
  expect(scaleOf('fit', size, { width: 0, height: 0 })).toBe(0.05);
});

it('comes nearer and goes farther, within bounds', () => {
  expect(zoomed(1, 1)).toBe(1.25);
  expect(zoomed(1.25, -1)).toBe(1);
  expect(zoomed(4, 1)).toBe(4);
  expect(zoomed(0.05, -1)).toBe(0.05);
});
