import { ASSESSORS } from './assessors.ts';
import { readUnit, type UnitSettings } from './unit.ts';

/** How exposed a unit is, as `systemd-analyze security` counts it. */
export interface Exposure {
  /** From 0, closed, to 100, open; systemd prints it as 0.0 to 10.0. */
  readonly tenths: number;
  /** The settings that would help most, the heaviest first. */
  readonly open: readonly string[];
}

/** Rounding away what binary fractions leave of a whole number. */
const roundUp = (value: number): number => Math.ceil(value - 1e-9);

/** The exposure of a service with these settings, in a system's ordinary boot phase. */
export const exposureOf = (settings: UnitSettings): Exposure => {
  const unit = readUnit(settings);
  const judged = ASSESSORS.flatMap(({ name, weight, badness }) => {
    const bad = badness(unit);
    return bad === null ? [] : [{ name, weight, points: roundUp(bad * weight) }];
  });
  const sum = judged.reduce((total, { points }) => total + points, 0);
  const most = judged.reduce((total, { weight }) => total + weight, 0);
  return {
    tenths: roundUp((sum * 100) / most),
    open: judged
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .map(({ name }) => name),
  };
};
