import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleFor } from './rasterizer.ts';

const side = fc.integer({ min: 1, max: 200_000 });

it('makes what is too large smaller, and nothing larger than twice', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const scale = scaleFor(width, height);
      expect(scale).toBeGreaterThan(0);
      expect(scale).toBeLessThanOrEqual(2);
      expect(Math.floor(Math.max(width, height) * scale)).toBeLessThanOrEqual(16_384);
      expect(Math.floor(width * scale) * Math.floor(height * scale)).toBeLessThanOrEqual(
        64_000_000,
      );
    }),
  );
});

it('gives ordinary pictures two pixels for one', () => {
  expect(scaleFor(1_440, 900)).toBe(2);
});
