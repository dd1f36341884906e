import * as z from 'zod';

/** Where an element stands; a service's position is relative to its domain's. Pixels. */
export const Box = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  collapsed: z.boolean().optional(),
  /** Whether it was put beside what was there and nobody has moved it since. */
  auto: z.boolean().optional(),
  /** Of a note: what it says. Notes are places without an element. */
  text: z.string().max(10_000).optional(),
});
export type Box = Readonly<z.infer<typeof Box>>;

/** Kept apart from the journal, by element id; the last writer of an id wins. */
export const Layout = z.object({ version: z.literal(1), nodes: z.record(z.string(), Box) });
export interface Layout {
  readonly version: 1;
  readonly nodes: Readonly<Record<string, Box>>;
}

export const EMPTY_LAYOUT: Layout = { version: 1, nodes: {} };

/** A place that somebody chose: the same box elsewhere, no longer found by itself. */
export const placedByHand = (box: Box | undefined, at: Pick<Box, 'x' | 'y'>): Box => {
  const { auto: _, ...rest } = box ?? { x: 0, y: 0 };
  return { ...rest, x: Math.round(at.x), y: Math.round(at.y) };
};
