import { err, ok, type Problem, type Result } from '../result.ts';
import { sameJson } from './canonical.ts';
import type { Journal } from './envelope.ts';
import { applyTo, checkEvent, eventOf, invertEvent } from './event-data.ts';
import type { EventData } from './events/index.ts';
import { evolveAll } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { draftOf } from './graph-draft.ts';
import { describeOrigin } from './history.ts';
import { problem } from './problems.ts';
import { type Step, stacksOf } from './steps.ts';

/** What takes a step, or a longer part of the journal, back: its events' inverses, the last first. */
export const inverseOf = (
  journal: Journal,
  step: Pick<Step, 'index' | 'events'>,
): readonly EventData[] => {
  const graph = draftOf(evolveAll(EMPTY_GRAPH, journal.events.slice(0, step.index)));
  const inverses: (readonly EventData[])[] = [];
  for (const envelope of step.events) {
    const event = eventOf(envelope);
    if (!event.ok) continue;
    inverses.push(invertEvent(graph, event.value));
    applyTo(graph, event.value);
  }
  return inverses.reverse().flat();
};

/** Why the inverse no longer fits, when others acted after the step; `null` when it fits. */
const conflict = (graph: Graph, step: Step, inverse: readonly EventData[]): Problem | null => {
  const back = draftOf(graph);
  for (const event of inverse) {
    const found = checkEvent(back, event);
    if (found) return found;
    applyTo(back, event);
  }
  for (const envelope of step.events) {
    const event = eventOf(envelope);
    if (event.ok) applyTo(back, event.value);
  }
  if (sameJson(back.done(), graph)) return null;
  return problem('changed-since', 'Somebody else has changed the same things since.', '');
};

/** What to append, and the gesture that it takes back. */
export interface TakeBack {
  readonly events: readonly EventData[];
  readonly undoes: string;
}

/**
 * Finds what takes back an actor's own last gesture, or brings back the one last undone. A gesture
 * that had no effect is passed over.
 *
 * Codes: `nothing-to-undo`, `nothing-to-redo`; `cannot-undo`, `cannot-redo` when what others did
 * since stands in the way.
 */
export const takeBack = (
  journal: Journal,
  graph: Graph,
  actor: string,
  which: 'undo' | 'redo',
): Result<TakeBack, Problem> => {
  for (const step of stacksOf(journal, actor)[which].toReversed()) {
    const events = inverseOf(journal, step);
    if (events.length === 0) continue;
    const others = journal.events.slice(step.index).some((event) => event.actor !== actor);
    const found = others ? conflict(graph, step, events) : null;
    if (!found) return ok({ events, undoes: step.correlation_id });
    const verb = which === 'undo' ? 'taken back' : 'brought back';
    return err(
      problem(
        `cannot-${which}`,
        `${describeOrigin(journal, step)}: this cannot be ${verb}. ${found.message}`,
        'Change it by hand.',
      ),
    );
  }
  return err(
    problem(
      `nothing-to-${which}`,
      `There is nothing to ${which}.`,
      'Only what you did yourself in this drawing can be undone.',
    ),
  );
};

/** What an undo would take back, as one line; `null` when there is nothing. Cheap. */
export const canUndo = (journal: Journal, actor: string): string | null => {
  const step = stacksOf(journal, actor).undo.at(-1);
  return step ? describeOrigin(journal, step) : null;
};

/** What a redo would bring back, as one line; `null` when there is nothing. Cheap. */
export const canRedo = (journal: Journal, actor: string): string | null => {
  const step = stacksOf(journal, actor).redo.at(-1);
  return step ? describeOrigin(journal, step) : null;
};
