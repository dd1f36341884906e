interface Size {
  readonly width: number;
  readonly height: number;
}

interface Spot extends Size {
  readonly x: number;
  readonly y: number;
}

const GAP = 12;

const within = (at: number, size: number, whole: number): number =>
  Math.max(GAP, Math.min(at, whole - size - GAP));

/**
 * Where a card stands that explains a spot: beside it where there is room, right, left, below or
 * above; else in its middle. It never leaves the window.
 */
export const cardPlace = (
  spot: Spot,
  card: Size,
  window: Size,
): { readonly x: number; readonly y: number } => {
  const middle = {
    x: spot.x + (spot.width - card.width) / 2,
    y: spot.y + (spot.height - card.height) / 2,
  };
  const sides = [
    { ...middle, x: spot.x + spot.width + GAP },
    { ...middle, x: spot.x - card.width - GAP },
    { ...middle, y: spot.y + spot.height + GAP },
    { ...middle, y: spot.y - card.height - GAP },
  ];
  const fits = ({ x, y }: { x: number; y: number }, index: number): boolean =>
    index < 2
      ? x >= GAP && x + card.width + GAP <= window.width
      : y >= GAP && y + card.height + GAP <= window.height;
  const { x, y } = sides.find(fits) ?? middle;
  return { x: within(x, card.width, window.width), y: within(y, card.height, window.height) };
};
