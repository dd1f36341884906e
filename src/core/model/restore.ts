import { err, ok, type Problem, type Result } from '../result.ts';
import { canonical, sameJson } from './canonical.ts';
import { partOf } from './difference.ts';
import type { Envelope, Journal } from './envelope.ts';
import { applyTo, checkEvent, eventOf, invertEvent } from './event-data.ts';
import type { EventData } from './events/index.ts';
import { evolveAll } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { draftOf } from './graph-draft.ts';
import { problem } from './problems.ts';
import { inverseOf } from './undo.ts';

/** What happened since, each event turned into what sets its elements to what they were `then`. */
const candidatesOf = (then: Graph, since: readonly Envelope[]): readonly EventData[] => {
  const found = new Map<string, EventData>();
  for (const envelope of since.toReversed()) {
    const event = eventOf(envelope);
    if (!event.ok) continue;
    for (const back of invertEvent(then, event.value)) found.set(canonical(back), back);
  }
  return [...found.values()];
};

const touchedBy = (graph: Graph, event: EventData): ReadonlySet<string> => {
  const touched = new Set<string>();
  applyTo(
    draftOf(graph, (id) => touched.add(id)),
    event,
  );
  return touched;
};

/**
 * Takes those of the candidates that bring something nearer to `then`, each as soon as it may
 * happen: what moved forth and back, or came and went, costs nothing.
 */
const shortest = (now: Graph, then: Graph, candidates: readonly EventData[]) => {
  const graph = draftOf(now);
  const events: EventData[] = [];
  const helps = (event: EventData): boolean =>
    [...touchedBy(graph, event)].some((id) => !sameJson(partOf(graph, id), partOf(then, id)));
  let waiting = candidates;
  for (let before = -1; before !== events.length; ) {
    before = events.length;
    waiting = waiting.filter((event) => {
      if (checkEvent(graph, event) !== null) return true;
      if (!helps(event)) return false;
      applyTo(graph, event);
      events.push(event);
      return false;
    });
  }
  return { events, graph: graph.done() };
};

const sameDrawing = (a: Graph, b: Graph): boolean =>
  sameJson({ ...a, unknown: [] }, { ...b, unknown: [] });

/**
 * The events that lead from what a journal means back to what its first `count` events meant: as
 * few as the difference needs, or else all that happened since, taken back in turn.
 *
 * Codes: `no-version`; `cannot-restore` where the journal itself is broken.
 */
export const restoring = (
  journal: Journal,
  now: Graph,
  count: number,
): Result<readonly EventData[], Problem> => {
  if (!Number.isInteger(count) || count < 0 || count > journal.events.length)
    return err(problem('no-version', 'The journal has no such version.', 'Choose another one.'));
  const then = evolveAll(EMPTY_GRAPH, journal.events.slice(0, count));
  const since = journal.events.slice(count);
  const short = shortest(now, then, candidatesOf(then, since));
  if (sameDrawing(short.graph, then)) return ok(short.events);
  const long = inverseOf(journal, { index: count, events: since });
  const graph = draftOf(now);
  for (const event of long) applyTo(graph, event);
  if (sameDrawing(graph.done(), then)) return ok(long);
  return err(
    problem(
      'cannot-restore',
      'Events that do not fit stand between this version and now.',
      'Look at the version, and change by hand what should be as it was.',
    ),
  );
};
