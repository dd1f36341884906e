import type { Command, Gesture } from '../model/commands/command.ts';
import type { Graph } from '../model/graph.ts';
import { type Diagnostic, stands } from '../projection.ts';
import { outcomeOf } from './outcome-of.ts';

/** One gesture that mends several problems. */
export interface FixAll {
  readonly gesture: Gesture;
  readonly fixed: readonly Diagnostic[];
  /** Problems whose fix no longer fits after the fixes of others. */
  readonly left: readonly Diagnostic[];
}

/** The problems that a command can mend, and that nobody lets stand. */
export const fixable = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((one) => one.fix !== undefined && stands(one));

/** Joins the fixes of problems, each checked against the graph that those before it leave. */
export const fixAll = (diagnostics: readonly Diagnostic[], graph: Graph): FixAll => {
  const gesture: Command[] = [];
  const fixed: Diagnostic[] = [];
  const left: Diagnostic[] = [];
  let at = graph;
  for (const one of diagnostics) {
    const outcome = one.fix && outcomeOf(one.fix.commands, at);
    if (one.fix && outcome?.ok) {
      gesture.push(...one.fix.commands);
      fixed.push(one);
      at = outcome.value.graph;
    } else left.push(one);
  }
  return { gesture, fixed, left };
};
