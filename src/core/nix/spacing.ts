/**
 * What may stand between two pieces of text, by strength. Neighbouring spacings become one.
 * Values above {@link BLANK} are that many line breaks more, for the lines of strings.
 */
export type Spacing = number;

/** Nothing, or a line break where the rest would not fit. */
export const FILL_BREAK: Spacing = 0;
/** Nothing, or a line break where the group is broken. */
export const BREAK: Spacing = 1;
/** A space. */
export const SPACE: Spacing = 2;
/** A space, or a line break where the rest would not fit. */
export const FILL: Spacing = 3;
/** A space, or a line break where the group is broken. */
export const LINE: Spacing = 4;
/** A line break. */
export const HARD: Spacing = 5;
/** An empty line. */
export const BLANK: Spacing = 6;
/** One line break of a string's text: they add up. */
export const NEWLINE: Spacing = 7;

/** Spacings that do not depend on whether a group is broken. */
export const isHard = (spacing: Spacing): boolean => spacing === SPACE || spacing >= HARD;

/** Whether the spacing is a line break in every layout. */
export const forcesBreak = (spacing: Spacing): boolean => spacing >= HARD;

/** How many line breaks a breaking spacing makes. */
export const lineBreaks = (spacing: Spacing): number =>
  spacing > BLANK ? spacing - BLANK : spacing === BLANK ? 2 : 1;

/** The one spacing that two neighbouring ones make: mostly the stronger. */
export const mergeSpacing = (a: Spacing, b: Spacing): Spacing => {
  const [low, high] = a <= b ? [a, b] : [b, a];
  if (high > BLANK) {
    if (low > BLANK) return high + low - BLANK;
    return low === SPACE ? high : high + (low === BLANK ? 2 : 1);
  }
  if (low === BREAK && (high === FILL || high === SPACE)) return LINE;
  if (low === FILL_BREAK && high === SPACE) return FILL;
  return high;
};
