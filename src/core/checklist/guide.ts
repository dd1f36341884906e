import type { ChecklistInput } from './define-checklist-item.ts';
import { type Advice, type GuideStep, STEPS } from './steps.ts';

/** How far a drawing is on the way to a bundle, and what comes next. */
export interface Guide {
  readonly steps: readonly {
    readonly step: GuideStep;
    readonly state: 'done' | 'current' | 'open';
  }[];
  readonly advice: Advice;
}

const ARRIVED: Advice = {
  text: 'The design holds: take the bundle home and run nix flake check.',
  label: 'Download bundle',
  action: { type: 'download' },
};

/** The first step that is not done is the current one; those after it are still open. */
export const guideOf = (input: ChecklistInput): Guide => {
  const nexts = STEPS.map(({ next }) => next(input));
  const at = nexts.findIndex((next) => next !== null);
  const current = at < 0 ? STEPS.length : at;
  return {
    steps: STEPS.map((step, index) => ({
      step,
      state: index < current ? 'done' : index === current ? 'current' : 'open',
    })),
    advice: nexts[current] ?? ARRIVED,
  };
};
