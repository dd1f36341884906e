import type { Area } from '../../core/ports.ts';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const middleOf = ({ x, y, width, height }: Area): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/**
 * The area that an arrow key leads to: the nearest in its direction, what lies aside counting as
 * farther. `null` for other keys, and where nothing lies there.
 */
export const nearest = (areas: readonly Area[], from: Area, key: string): Area | null => {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const [startX, startY] = middleOf(from);
  let [best, least]: [Area | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const area of areas) {
    const [x, y] = middleOf(area);
    const ahead = (x - startX) * direction[0] + (y - startY) * direction[1];
    const aside = Math.abs((x - startX) * direction[1]) + Math.abs((y - startY) * direction[0]);
    if (area === from || ahead <= 0) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [area, distance];
  }
  return best;
};
