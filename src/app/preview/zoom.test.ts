import { expect, it } from 'vitest';
import { scaleOf, zoomed } from './zoom.ts';

const size = { width: 1000, height: 500 };

it('fits a picture to the width of the pane, and never blows it up', () => {
  expect(scaleOf('fit', size, 532)).toBe(0.5);
  expect(scaleOf('fit', size, 5000)).toBe(1);
  expect(scaleOf('fit', size, 0)).toBe(0.1);
});

it('comes nearer and goes farther, within bounds', () => {
  expect(zoomed(1, 1)).toBe(1.25);
  expect(zoomed(1.25, -1)).toBe(1);
  expect(zoomed(4, 1)).toBe(4);
  expect(zoomed(0.1, -1)).toBe(0.1);
});
