import type { Problem } from '../result.ts';
import { chained, headOf } from './chain.ts';
import { append, type Document } from './document.ts';
import type { Envelope } from './envelope.ts';
import { checkEvent, eventOf } from './event-data.ts';
import { evolveEnvelope } from './fold.ts';
import type { Graph } from './graph.ts';
import { draftOf } from './graph-draft.ts';
import { problem } from './problems.ts';

/** An event that no longer fits, and why. */
export interface Lost {
  readonly event: Envelope;
  readonly problem: Problem;
}

export interface Rebased {
  readonly document: Document;
  /** What is to be published now: the pending events, chained to their new head. */
  readonly events: readonly Envelope[];
  readonly lost: readonly Lost[];
}

/** Events of one gesture stay together. */
const gestures = (events: readonly Envelope[]): readonly (readonly Envelope[])[] => {
  const found = new Map<string, Envelope[]>();
  for (const event of events) {
    const gesture = found.get(event.correlation_id);
    if (gesture) gesture.push(event);
    else found.set(event.correlation_id, [event]);
  }
  return [...found.values()];
};

/** The graph after a gesture, or the first event of it that does not fit. */
const tryAll = (graph: Graph, gesture: readonly Envelope[]): Graph | Lost => {
  const next = draftOf(graph);
  for (const envelope of gesture) {
    const event = eventOf(envelope);
    const found = event.ok ? checkEvent(next, event.value) : null;
    if (found) return { event: envelope, problem: found };
    evolveEnvelope(next, envelope);
  }
  return next.done();
};

/** Code `gesture-lost`: an event that would fit, but its gesture is all or none. */
const withIts = (culprit: Lost, event: Envelope): Lost =>
  event === culprit.event
    ? culprit
    : {
        event,
        problem: problem(
          'gesture-lost',
          `It was one step with something that no longer fits: ${culprit.problem.message}`,
          culprit.problem.remedy,
        ),
      };

/**
 * Appends events that were not yet published to a document that has moved on. Each gesture is
 * checked against the new graph, and kept or lost as a whole; ids, times and authors stay, cids
 * are new. What the document already has is passed over.
 */
export const rebase = (onto: Document, pending: readonly Envelope[]): Rebased => {
  if (pending.length === 0) return { document: onto, events: [], lost: [] };
  const there = new Set(onto.journal.events.map(({ event_id }) => event_id));
  const events: Envelope[] = [];
  const lost: Lost[] = [];
  let { graph } = onto;
  let head = headOf(onto.journal);
  for (const gesture of gestures(pending.filter(({ event_id }) => !there.has(event_id)))) {
    const next = tryAll(graph, gesture);
    if ('problem' in next) {
      lost.push(...gesture.map((event) => withIts(next, event)));
      continue;
    }
    graph = next;
    for (const event of gesture) {
      const moved = chained(event, head);
      events.push(moved);
      head = moved.cid;
    }
  }
  return { document: append(onto, events), events, lost };
};
