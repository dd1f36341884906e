import { placesIn } from './places.ts';
import type { Reported } from './reported.ts';

/** For a program: all that is known of each problem. */
export const asJson = ({ diagnostics, files }: Reported): string => {
  const placeOf = placesIn(files);
  const problems = diagnostics.map((one) => ({ ...one, place: placeOf(one) }));
  return `${JSON.stringify({ problems }, null, 2)}\n`;
};
