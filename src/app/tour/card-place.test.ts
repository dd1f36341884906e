import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPlace } from './card-place.ts';

const CARD = { width: 320, height: 180 };
const WINDOW = { width: 1440, height: 900 };

test('a card stands on the side that has room', () => {
  const left = { x: 0, y: 48, width: 240, height: 500 };
  expect(cardPlace(left, CARD, WINDOW)).toEqual({ x: 252, y: 208 });
  const right = { x: 800, y: 48, width: 640, height: 852 };
  expect(cardPlace(right, CARD, WINDOW)).toEqual({ x: 468, y: 384 });
  const below = { x: 0, y: 500, width: 1440, height: 400 };
  expect(cardPlace(below, CARD, WINDOW)).toEqual({ x: 560, y: 308 });
});

test('a card never leaves the window', () => {
  const length = fc.integer({ min: 0, max: 1600 });
  fc.assert(
    fc.property(length, length, length, length, (x, y, width, height) => {
      const place = cardPlace({ x, y, width, height }, CARD, WINDOW);
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.x + CARD.width).toBeLessThanOrEqual(WINDOW.width);
      expect(place.y + CARD.height).toBeLessThanOrEqual(WINDOW.height);
    }),
  );
});
