import { err, ok, type Problem, type Result } from '../../result.ts';
import { applyTo, checkEvent } from '../event-data.ts';
import type { EventData } from '../events/index.ts';
import type { Graph } from '../graph.ts';
import { draftOf, type GraphDraft } from '../graph-draft.ts';
import { problem, problemOf } from '../problems.ts';
import { membersOf } from '../unchecked.ts';
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
  const { type } = membersOf(command);
  if (typeof type !== 'string' || !Object.hasOwn(HANDLERS, type)) return 'The command';
  return `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;
};

/** What an untrusted command means for a graph; its events are not yet checked. */
const eventsOf = (command: unknown, graph: Graph): Result<readonly EventData[], Problem> => {
  const read = CommandSchema.safeParse(command);
  return read.success ? handle(read.data, graph) : err(problemOf(title(command), read.error));
};

/** Lets events happen one after the other; stops at the first that may not. */
const happen = (events: readonly EventData[], draft: GraphDraft): Problem | null => {
  for (const event of events) {
    const found = checkEvent(draft, event);
    if (found) return found;
    applyTo(draft, event);
  }
  return null;
};

/**
 * Lets a command happen to a draft: all of its events, which it gives, or none. Of many commands
 * each costs only what it changes.
 *
 * Codes: see {@link decide}.
 */
export const decideIn = (
  command: Command,
  draft: GraphDraft,
): Result<readonly EventData[], Problem> => {
  const events = eventsOf(command, draft);
  if (!events.ok) return events;
  // One event is all or none by itself; of several, the last may be the one that may not happen.
  const found = events.value.length > 1 ? happen(events.value, draftOf(draft)) : null;
  const refused = found ?? happen(events.value, draft);
  return refused ? err(refused) : events;
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
    const events = eventsOf(item, next);
    if (!events.ok) return events;
    const found = happen(events.value, next);
    if (found) return err(found);
    all.push(...events.value);
  }
  return ok(all);
};
