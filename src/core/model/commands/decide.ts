import { err, ok, type Problem, type Result } from '../../result.ts';
import { applyTo, checkEvent } from '../event-data.ts';
import type { EventData } from '../events/index.ts';
import type { Graph } from '../graph.ts';
import { draftOf } from '../graph-draft.ts';
import { problem, problemOf } from '../problems.ts';
import type { Command, Gesture } from './command.ts';
import { configureWorkspace, createDomain, updateDomain } from './domain.ts';
import { addEdge, updateEdge } from './edge.ts';
import type { Handler } from './handler.ts';
import { addHost, addLink, updateHost, updateTopology } from './network.ts';
import { addPerson, updatePerson } from './person.ts';
import { remove } from './remove.ts';
import { CommandSchema } from './schema.ts';
import { addService, updateService } from './service.ts';
import { nameVersion } from './version.ts';
import { waiveProblem, withdrawWaiver } from './waiver.ts';

const HANDLERS: { readonly [Type in Command['type']]: Handler<Type> } = {
  'configure-workspace': configureWorkspace,
  'create-domain': createDomain,
  'update-domain': updateDomain,
  'add-service': addService,
  'update-service': updateService,
  'add-edge': addEdge,
  'update-edge': updateEdge,
  'add-host': addHost,
  'update-host': updateHost,
  'add-link': addLink,
  'update-topology': updateTopology,
  'add-person': addPerson,
  'update-person': updatePerson,
  'waive-problem': waiveProblem,
  'withdraw-waiver': withdrawWaiver,
  'name-version': nameVersion,
  remove,
};

const handle = <Type extends Command['type']>(
  command: Extract<Command, { readonly type: Type }>,
  graph: Graph,
): Result<readonly EventData[], Problem> => {
  const handler: Handler<Type> = HANDLERS[command.type as Type];
  return handler(command as Parameters<Handler<Type>>[0], graph);
};

/** A command's type as a person reads it: `add-service` is `Add service`. */
const title = (command: unknown): string => {
  const type: unknown =
    typeof command === 'object' && command !== null && 'type' in command ? command.type : null;
  if (typeof type !== 'string' || !Object.hasOwn(HANDLERS, type)) return 'The command';
  return `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;
};

/**
 * What a gesture means for a graph: its events, all or none, each checked against the graph that
 * those before it leave. A gesture that changes nothing gives no events. Never throws, whatever
 * the input.
 *
 * Codes of problems: see {@link problemOf}, `problems.ts`, `unique.ts`, `edge-ends.ts`,
 * `dependents.ts` and the `check` of the events.
 */
export const decide = (gesture: Gesture, graph: Graph): Result<readonly EventData[], Problem> => {
  const untrusted: unknown = gesture;
  if (!Array.isArray(untrusted))
    return err(problem('wrong-input', 'A gesture is a list of commands.', 'Send a list.'));
  const next = draftOf(graph);
  const all: EventData[] = [];
  for (const item of untrusted) {
    const command = CommandSchema.safeParse(item);
    if (!command.success) return err(problemOf(title(item), command.error));
    const events = handle(command.data, next);
    if (!events.ok) return events;
    for (const event of events.value) {
      const found = checkEvent(next, event);
      if (found) return err(found);
      applyTo(next, event);
      all.push(event);
    }
  }
  return ok(all);
};
