import { messageOf, type Problem } from '../../core/result.ts';
import type { AppState } from './state.ts';

const isProblem = (cause: unknown): cause is Problem =>
  typeof cause === 'object' && cause !== null && 'code' in cause && 'remedy' in cause;

/** Explains a cause, which may be a problem in words already. */
const explainer =
  (code: string, what: string, remedy: string) =>
  (cause: unknown): Problem =>
    isProblem(cause)
      ? cause
      : {
          code,
          message: `${what}: ${messageOf(cause)}.`,
          remedy,
        };

/** Why saving failed, for the person who draws. */
export const explainSaving = explainer(
  'saving-failed',
  'The drawing is not saved',
  'Download the bundle to keep your work; saving is tried again every few seconds.',
);

/** Why a drawing could not be opened, for the person who draws. */
export const explainOpening = explainer(
  'opening-failed',
  'The drawing cannot be opened',
  'Reload the page; if it stays so, open a bundle that you downloaded before.',
);

/** Why the options of NixOS are not there, for the person who draws. */
export const explainOptions = explainer(
  'options-failed',
  'The options of NixOS cannot be loaded',
  'Open the section again; until then, extra options are taken unchecked.',
);

/** Why the drawings of this browser cannot be read or changed, for the person who draws. */
export const explainStored = explainer(
  'drawings-failed',
  'The drawings of this browser',
  'Try again; if it stays so, reload the page.',
);

/** Why nothing can be changed while an earlier version is looked at. */
const READ_ONLY: Problem = {
  code: 'read-only',
  message: 'You look at an earlier version: nothing can be changed in it.',
  remedy: 'Go back to now, or restore this version.',
};

/** Why nothing can be changed before a drawing is there: it would take the place of what was drawn. */
const NOT_OPEN: Problem = {
  code: 'not-open',
  message: 'The drawing is still being opened.',
  remedy: 'Try again in a moment.',
};

/** Why the drawing cannot be changed now; `null` when it can. */
export const whyFixed = ({ ready, visit }: Pick<AppState, 'ready' | 'visit'>): Problem | null =>
  visit !== null ? READ_ONLY : ready ? null : NOT_OPEN;

/** Why nothing happens while no drawing is open. */
export const nothingTo = (direction: 'undo' | 'redo'): Problem => ({
  code: `nothing-to-${direction}`,
  message: `There is nothing to ${direction}.`,
  remedy: 'Open a drawing first.',
});
