import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, align, boundsOf, distribute } from './align.ts';
import type { Rect } from './extent.ts';
import { GRID, snap } from './guides.ts';
import { type Direction, towards } from './towards.ts';

const anyRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});

const anyRects = (minLength: number): fc.Arbitrary<ReadonlyMap<string, Rect>> =>
  fc
    .array(anyRect, { minLength, maxLength: 8 })
    .map((rects) => new Map(rects.map((rect, index) => [`r${index}`, rect])));

const moved = (
  rects: ReadonlyMap<string, Rect>,
  to: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): ReadonlyMap<string, Rect> =>
  new Map([...rects].map(([id, rect]) => [id, { ...rect, ...to.get(id) }]));

describe('aligning', () => {
  it('puts one edge of all on a line, within what they took up before', () => {
    fc.assert(
      fc.property(anyRects(1), fc.constantFrom(...ALIGNMENTS), (rects, to) => {
        const after = [...moved(rects, align(rects, to)).values()];
        const lines = after.map((rect) => {
          if (to === 'left') return rect.x;
          if (to === 'right') return rect.x + rect.width;
          if (to === 'centre') return rect.x + rect.width / 2;
          if (to === 'top') return rect.y;
          return to === 'bottom' ? rect.y + rect.height : rect.y + rect.height / 2;
        });
        expect(new Set(lines).size).toBe(1);
        const [before, now] = [boundsOf([...rects.values()]), boundsOf(after)];
        expect(now.x).toBeGreaterThanOrEqual(before.x);
        expect(now.y).toBeGreaterThanOrEqual(before.y);
        expect(now.width).toBeLessThanOrEqual(before.width);
        expect(now.height).toBeLessThanOrEqual(before.height);
      }),
    );
  });

  it('makes all gaps equal and keeps what is outermost on both sides', () => {
    fc.assert(
      fc.property(anyRects(3), (rects) => {
        const to = distribute(rects, 'horizontally');
        const all = moved(rects, to);
        const after = [...to.keys()].flatMap((id) => all.get(id) ?? []);
        const gaps = after.slice(1).map((rect, index) => {
          const before = after[index];
          return rect.x - ((before?.x ?? 0) + (before?.width ?? 0));
        });
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
        expect([...rects.values()].map(({ y }) => y).sort()).toEqual(
          after.map(({ y }) => y).sort(),
        );
      }),
    );
  });
});

describe('snapping', () => {
  it('moves by no more than it reaches, or half a step of the grid', () => {
    fc.assert(
      fc.property(anyRect, fc.array(anyRect, { maxLength: 6 }), (rect, others) => {
        const { x, y } = snap(rect, others, 6);
        expect(Math.abs(x)).toBeLessThanOrEqual(6);
        expect(Math.abs(y)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('falls on the grid where nothing is near', () => {
    const { x, guides } = snap({ x: 101, y: 99, width: 50, height: 50 }, [], 6);
    expect((101 + x) % GRID).toBe(0);
    expect(guides).toEqual([]);
  });

  it('shows a line along each edge that it shares', () => {
    const other = { x: 100, y: 300, width: 50, height: 50 };
    const { x, guides } = snap({ x: 103, y: 0, width: 50, height: 50 }, [other], 6);
    expect(x).toBe(-3);
    expect(guides.filter(({ axis }) => axis === 'x').map(({ at }) => at)).toEqual([100, 125, 150]);
    expect(guides[0]).toMatchObject({ from: 0, to: 350 });
  });
});

describe('going in a direction', () => {
  const opposite: Readonly<Record<Direction, Direction>> = {
    left: 'right',
    right: 'left',
    up: 'down',
    down: 'up',
  };

  it('always leads to something that lies there', () => {
    fc.assert(
      fc.property(
        anyRects(2),
        fc.constantFrom<Direction>('left', 'right', 'up', 'down'),
        (rects, direction) => {
          const next = towards(rects, 'r0', direction);
          if (next === null) return;
          const back = towards(
            new Map([...rects].filter(([id]) => id === 'r0' || id === next)),
            next,
            opposite[direction],
          );
          expect(back).toBe('r0');
        },
      ),
    );
  });

  it('prefers what lies straight ahead', () => {
    const at = (x: number, y: number): Rect => ({ x, y, width: 10, height: 10 });
    const rects = new Map([
      ['here', at(0, 0)],
      ['ahead', at(100, 0)],
      ['aside', at(60, 70)],
    ]);
    expect(towards(rects, 'here', 'right')).toBe('ahead');
    expect(towards(rects, 'here', 'left')).toBeNull();
  });
});
