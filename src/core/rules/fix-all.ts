import { deploy } from '../deployment/deploy.ts';
import type { Command } from '../model/commands/command.ts';
import { decide } from '../model/commands/decide.ts';
import { apply } from '../model/event-data.ts';
import type { Graph } from '../model/graph.ts';
import { type Diagnostic, type Fix, stands } from '../projection.ts';
import type { RuleInput } from './define-rule.ts';
import { createDiagnoser } from './diagnose.ts';

/** So many times it looks again: one fix can move a problem, for example a port. */
const ROUNDS = 20;

const after = (graph: Graph, commands: readonly Command[]): Graph | null => {
  const events = decide(commands, graph);
  return events.ok && events.value.length > 0 ? events.value.reduce(apply, graph) : null;
};

/** One problem for each main element: the fixes of two might undo each other. */
const firstOfEach = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return found.filter(({ elements: [main = ''] }) => !seen.has(main) && seen.add(main));
};

/**
 * One gesture that mends every problem of a code that has a fix and stands; `null` when there is
 * none. What cannot be applied after the others is left out.
 */
export const fixAll = (input: RuleInput, code: string): Fix | null => {
  const diagnose = createDiagnoser();
  const commands: Command[] = [];
  let { graph } = input;
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = diagnose({ ...input, graph, deployment: deploy(graph) });
    const mendable = found.filter((one) => one.code === code && one.fix && stands(one));
    let changed = false;
    for (const { fix } of firstOfEach(mendable)) {
      const next = fix && after(graph, fix.commands);
      if (!fix || !next) continue;
      graph = next;
      commands.push(...fix.commands);
      changed = true;
      fixed += 1;
    }
    if (!changed) break;
  }
  return fixed === 0 ? null : { title: `Fix all ${fixed} of ${code}`, commands };
};
