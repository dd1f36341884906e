import type { Clock, IdSource } from '../ports.ts';
import { err, ok, type Problem, type Result } from '../result.ts';
import { headOf, stamp } from './chain.ts';
import type { Gesture } from './commands/command.ts';
import { decide } from './commands/decide.ts';
import { EMPTY_JOURNAL, type Envelope, type Journal } from './envelope.ts';
import type { EventData } from './events/index.ts';
import { evolveEnvelope, fold, rememberFold } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { change } from './graph-draft.ts';
import { describe } from './history.ts';
import { EMPTY_LAYOUT, type Layout } from './layout.ts';
import { restoring } from './restore.ts';
import { rememberSteps } from './steps.ts';
import { takeBack } from './undo.ts';

/** A drawing that is open. Its graph is what its journal means, never anything else. */
export interface Document {
  readonly journal: Journal;
  readonly graph: Graph;
  readonly layout: Layout;
}

export const EMPTY_DOCUMENT: Document = {
  journal: EMPTY_JOURNAL,
  graph: EMPTY_GRAPH,
  layout: EMPTY_LAYOUT,
};

/** Who acts, and where time and ids come from. */
export interface Author {
  readonly actor: string;
  readonly clock: Clock;
  readonly ids: IdSource;
}

export interface Recorded {
  readonly document: Document;
  /** What was appended; empty when the gesture changed nothing. */
  readonly events: readonly Envelope[];
}

/** The document of a journal that was read. */
export const openDocument = (journal: Journal, layout: Layout = EMPTY_LAYOUT): Document => ({
  journal,
  graph: fold(journal),
  layout,
});

/** The document after events that already have their envelopes. */
export const append = (document: Document, events: readonly Envelope[]): Document => {
  if (events.length === 0) return document;
  const graph = change(document.graph, (draft) => {
    for (const event of events) {
      describe(draft, event);
      evolveEnvelope(draft, event);
    }
  });
  const journal = { events: [...document.journal.events, ...events] };
  rememberFold(journal, graph);
  rememberSteps(document.journal, journal);
  return { ...document, journal, graph };
};

/** Stamps events that were checked and appends them. */
export const appendData = (
  document: Document,
  events: readonly EventData[],
  author: Author,
  undoes?: string,
): Recorded => {
  const head = headOf(document.journal);
  const stamped = stamp(events, { ...author, head, ...(undoes !== undefined && { undoes }) });
  return { document: append(document, stamped), events: stamped };
};

/** Lets a gesture happen: decides, stamps and appends. */
export const record = (
  document: Document,
  gesture: Gesture,
  author: Author,
): Result<Recorded, Problem> => {
  const events = decide(gesture, document.graph);
  return events.ok ? ok(appendData(document, events.value, author)) : err(events.error);
};

const take = (
  document: Document,
  author: Author,
  which: 'undo' | 'redo',
): Result<Recorded, Problem> => {
  const found = takeBack(document.journal, document.graph, author.actor, which);
  if (!found.ok) return err(found.error);
  return ok(appendData(document, found.value.events, author, found.value.undoes));
};

/**
 * Takes back the actor's own last gesture by appending its inverse.
 *
 * Codes: `nothing-to-undo`; `cannot-undo` when what others did since stands in the way.
 */
export const undo = (document: Document, author: Author): Result<Recorded, Problem> =>
  take(document, author, 'undo');

/** Takes back the actor's own last undo. Codes: `nothing-to-redo`, `cannot-redo`. */
export const redo = (document: Document, author: Author): Result<Recorded, Problem> =>
  take(document, author, 'redo');

/**
 * Brings back what the first `count` events of the journal meant, as one gesture; none when that is
 * what the drawing is. Codes: see {@link restoring}.
 */
export const restore = (
  document: Document,
  count: number,
  author: Author,
): Result<Recorded, Problem> => {
  const events = restoring(document.journal, document.graph, count);
  return events.ok ? ok(appendData(document, events.value, author)) : err(events.error);
};
