import type { ChecklistInput, ChecklistItem, Failing } from './define-checklist-item.ts';
import { CHECKLIST } from './index.ts';

/** An item and what stands in its way. */
export interface Checked {
  readonly item: ChecklistItem;
  readonly met: boolean;
  readonly failing: readonly Failing[];
}

const NOTHING: Failing = { message: 'No domain is drawn yet.', elements: [] };

/** The checklist of a drawing. Of an empty one nothing is met: nothing was looked at. */
export const check = (input: ChecklistInput): readonly Checked[] => {
  const empty = Object.keys(input.graph.domains).length === 0;
  return CHECKLIST.map((item) => {
    const failing = empty ? [NOTHING] : item.fails(input);
    return { item, met: failing.length === 0, failing };
  });
};
