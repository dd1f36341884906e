import { deploy } from '../deployment/deploy.ts';
import { createMemory } from '../deployment/memory.ts';
import type { Command, Gesture } from '../model/commands/command.ts';
import type { Graph } from '../model/graph.ts';
import { type Diagnostic, stands } from '../projection.ts';
import { outcomeOf } from '../review/outcome-of.ts';
import { createDiagnoser, type DiagnoserInput } from './diagnose.ts';

/** So many times it looks again: one fix can move a problem, for example a port. */
const ROUNDS = 20;

/** One gesture that mends several problems. */
export interface FixAll {
  readonly gesture: Gesture;
  /** How many problems it mends. */
  readonly fixed: number;
  /** How many of the same remain: they have no fix, or it does not fit after those of others. */
  readonly left: number;
}

/** The problems that a command can mend, and that nobody lets stand. */
export const fixable = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((one) => one.fix !== undefined && stands(one));

const topicOf = ({ code, elements: [main = ''] }: Diagnostic): string => `${code} ${main}`;

/** One problem for each main element: the fixes of two might undo each other. */
const firstOfEach = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return found.filter((one) => !seen.has(topicOf(one)) && seen.add(topicOf(one)));
};

/**
 * Mends problems of a drawing, and what becomes of them on the way: after each round of fixes it
 * looks again. What cannot be applied after the others is left out.
 */
export const fixAll = (
  problems: readonly Diagnostic[],
  input: Omit<DiagnoserInput, 'deployment'>,
): FixAll => {
  const diagnose = createDiagnoser();
  const memory = createMemory();
  const topics = new Set(problems.map(topicOf));
  const look = (graph: Graph): readonly Diagnostic[] =>
    diagnose({ ...input, graph, deployment: deploy(graph, memory) }).filter(
      (one) => stands(one) && topics.has(topicOf(one)),
    );
  const gesture: Command[] = [];
  let { graph } = input;
  let fixed = 0;
  let found = look(graph);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = fixed;
    for (const { fix } of firstOfEach(fixable(found))) {
      const outcome = fix && outcomeOf(fix.commands, graph);
      if (!fix || !outcome?.ok || outcome.value.lines.length === 0) continue;
      graph = outcome.value.graph;
      gesture.push(...fix.commands);
      fixed += 1;
    }
    if (fixed === before) break;
    found = look(graph);
  }
  return { gesture, fixed, left: found.length };
};
