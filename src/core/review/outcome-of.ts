import type { Gesture } from '../model/commands/command.ts';
import { decide } from '../model/commands/decide.ts';
import { applyTo, describeEvent } from '../model/event-data.ts';
import type { Graph } from '../model/graph.ts';
import { draftOf } from '../model/graph-draft.ts';
import { ok, type Problem, type Result } from '../result.ts';

/** What a gesture would do. */
export interface Outcome {
  /** One line for each event, as the history will tell it. */
  readonly lines: readonly string[];
  readonly graph: Graph;
}

/** What a gesture would do to a graph, without doing it. Problems are those of `decide`. */
export const outcomeOf = (gesture: Gesture, graph: Graph): Result<Outcome, Problem> => {
  const decided = decide(gesture, graph);
  if (!decided.ok) return decided;
  const next = draftOf(graph);
  const lines = decided.value.map((event) => {
    const line = describeEvent(next, event);
    applyTo(next, event);
    return line;
  });
  return ok({ lines, graph: next.done() });
};
