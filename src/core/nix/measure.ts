import type { Flat, FlatText } from './normalise.ts';
import { forcesBreak, mergeSpacing, SPACE, type Spacing } from './spacing.ts';

/** What is still to come: some items from a place on, then the rest. */
export interface Rest {
  readonly items: readonly Flat[];
  readonly at: number;
  readonly next: Rest | null;
}

/** `items`, and then `next`. */
export const restOf = (items: readonly Flat[], next: Rest | null, at = 0): Rest | null =>
  at < items.length ? { items, at, next } : next;

/** Texts on one line; null is a space between two of them. */
export type OneLine = readonly (FlatText | null)[];

interface Step {
  readonly flat: Flat | undefined;
  readonly rest: Rest | null;
}
const step = (rest: Rest | null): Step =>
  rest === null
    ? { flat: undefined, rest: null }
    : { flat: rest.items[rest.at], rest: restOf(rest.items, rest.next, rest.at + 1) };

/** Walks texts, with the one spacing in front of each, through all groups; `visit` may stop it. */
const walk = (
  rest: Rest | null,
  visit: (spacing: Spacing | null, text: FlatText | null) => boolean,
): void => {
  let pending: Spacing | null = null;
  let here = rest;
  for (;;) {
    const { flat, rest: after } = step(here);
    here = after;
    if (flat?.type === 'group') here = restOf(flat.body, after);
    else if (flat?.type === 'space') {
      pending = pending === null ? flat.spacing : mergeSpacing(pending, flat.spacing);
    } else {
      if (!visit(pending, flat ?? null) || flat === undefined) return;
      pending = null;
    }
  }
};

const takesSpace = (spacing: Spacing): boolean => spacing >= SPACE;

/** The items on one line, if they fit in `budget` columns. */
export const fitOnLine = (items: readonly Flat[], budget: number): OneLine | null => {
  const texts: (FlatText | null)[] = [];
  let left = budget;
  if (left < 0) return null;
  walk(restOf(items, null), (spacing, text) => {
    if (spacing !== null) {
      if (forcesBreak(spacing)) left = -1;
      else if (takesSpace(spacing)) {
        texts.push(null);
        left -= 1;
      }
    }
    if (text !== null && text.role !== 'broken') {
      texts.push(text);
      if (text.role === 'code') left -= text.width;
    }
    return left >= 0;
  });
  return left < 0 ? null : texts;
};

export const widthOfLine = (texts: OneLine): number =>
  texts.reduce((sum, text) => sum + (text?.width ?? 1), 0);

/** Columns up to the first place where the line may end. */
export const firstLineWidth = (rest: Rest | null): number => {
  let width = 0;
  walk(rest, (spacing, text) => {
    if (spacing !== null && spacing !== SPACE) return false;
    if (spacing === SPACE) width += 1;
    if (text !== null && text.role !== 'comment') width += text.width;
    return true;
  });
  return width;
};

/**
 * Whether what comes next fits in `target` columns up to the first place where the line ends,
 * with groups on one line if they fit in `limit`.
 */
export const firstLineFits = (rest: Rest | null, target: number, limit: number): boolean => {
  let left = limit;
  let pending: Spacing | null = null;
  let here = rest;
  while (left >= 0) {
    const { flat, rest: after } = step(here);
    here = after;
    if (flat?.type === 'space') {
      pending = pending === null ? flat.spacing : mergeSpacing(pending, flat.spacing);
      continue;
    }
    if (pending !== null && pending !== SPACE) return limit - left <= target;
    if (pending === SPACE) left -= 1;
    pending = null;
    if (flat === undefined) return left >= 0 && limit - left <= target;
    if (flat.type === 'group') {
      const texts = fitOnLine(flat.body, left - firstLineWidth(after));
      if (texts === null) here = restOf(flat.body, after);
      else left -= widthOfLine(texts);
    } else if (flat.role === 'code') left -= flat.width;
  }
  return false;
};
