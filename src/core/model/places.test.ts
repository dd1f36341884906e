import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { placesBetween, withPlaces } from './places.ts';

const anyLayout: fc.Arbitrary<Layout> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ x: fc.nat(2), y: fc.nat(2) }))
  .map((nodes) => ({ version: 1, nodes }));

test('places lead from one layout to another, and leave alone what nobody moved', () => {
  fc.assert(
    fc.property(anyLayout, anyLayout, anyLayout, (from, to, other) => {
      const places = placesBetween(from, to);
      expect(withPlaces(from, places)).toEqual(to);
      const there = withPlaces(other, places);
      for (const id of ['a', 'b', 'c'])
        if (!(id in places)) expect(there.nodes[id]).toEqual(other.nodes[id]);
    }),
  );
});
