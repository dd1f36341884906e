import type { Envelope, Journal } from './envelope.ts';
import { eventName, eventOf, evolveDraft } from './event-data.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { change, type GraphDraft } from './graph-draft.ts';

/** Lets one event happen. What cannot be used is noted in `unknown`. */
export const evolveEnvelope = (draft: GraphDraft, envelope: Envelope): void => {
  const meta = { event_id: envelope.event_id, name: eventName(envelope) };
  const event = eventOf(envelope);
  if (event.ok) evolveDraft(draft, event.value, meta);
  else draft.note({ ...meta, reason: event.error });
};

/** The graph after these events; elements that they do not touch are shared with `graph`. */
export const evolveAll = (graph: Graph, envelopes: readonly Envelope[]): Graph =>
  envelopes.length === 0
    ? graph
    : change(graph, (draft) => {
        for (const envelope of envelopes) evolveEnvelope(draft, envelope);
      });

/** The graph after one event. */
export const evolveOne = (graph: Graph, envelope: Envelope): Graph => evolveAll(graph, [envelope]);

const folded = new WeakMap<Journal, Graph>();

/** Tells {@link fold} what it would find. */
export const rememberFold = (journal: Journal, graph: Graph): void => {
  folded.set(journal, graph);
};

/** What a journal means. Remembered per journal. */
export const fold = (journal: Journal): Graph => {
  const before = folded.get(journal);
  if (before) return before;
  const graph = evolveAll(EMPTY_GRAPH, journal.events);
  folded.set(journal, graph);
  return graph;
};
