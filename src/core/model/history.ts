import type { Envelope, Journal } from './envelope.ts';
import { describeEvent, eventName, eventOf, isReversible } from './event-data.ts';
import { evolveEnvelope } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { change } from './graph-draft.ts';

/** The events of one gesture, in the order of the journal. */
export interface Step {
  readonly correlation_id: string;
  readonly actor: string;
  readonly timestamp: string;
  /** The gesture that this one takes back. */
  readonly undoes: string | null;
  readonly events: readonly Envelope[];
  /** Position of its first event in the journal. */
  readonly index: number;
}

const grouped = new WeakMap<Journal, readonly Step[]>();

/** A journal as gestures, oldest first: events in a row of one correlation and actor. */
export const stepsOf = (journal: Journal): readonly Step[] => {
  const before = grouped.get(journal);
  if (before) return before;
  const steps: (Step & { readonly events: Envelope[] })[] = [];
  journal.events.forEach((event, index) => {
    const { correlation_id, actor, timestamp, undoes = null } = event;
    const last = steps.at(-1);
    if (last?.correlation_id === correlation_id && last.actor === actor && last.undoes === undoes)
      last.events.push(event);
    else steps.push({ correlation_id, actor, timestamp, undoes, events: [event], index });
  });
  grouped.set(journal, steps);
  return steps;
};

const described = new WeakMap<Envelope, string>();

/** Remembers what an event means, while the graph before it is at hand. */
export const describe = (before: Graph, envelope: Envelope): string => {
  const known = described.get(envelope);
  if (known !== undefined) return known;
  const event = eventOf(envelope);
  const text = event.ok ? describeEvent(before, event.value) : eventName(envelope);
  described.set(envelope, text);
  return text;
};

/** Describes every event of a journal that is not yet described, in one pass. */
const describeAll = (journal: Journal): void => {
  change(EMPTY_GRAPH, (draft) => {
    for (const envelope of journal.events) {
      describe(draft, envelope);
      evolveEnvelope(draft, envelope);
    }
  });
};

/** The event of a step that names it: the last removal of a cascade, else the first event. */
const headline = (step: Step): Envelope | undefined => {
  const last = step.events.at(-1);
  return last && /Removed(FromTopology)?$/.test(eventName(last)) ? last : step.events[0];
};

/** One line for what a gesture did by itself, for example `Removed domain "Orders" and 5 more`. */
const summary = (journal: Journal, step: Step): string => {
  const event = headline(step);
  if (!event) return '';
  if (!described.has(event)) describeAll(journal);
  const more = step.events.length - 1;
  return `${described.get(event) ?? eventName(event)}${more > 0 ? ` and ${more} more` : ''}`;
};

/** The gesture that an undo or redo is about in the end, and how many lie between. */
const originOf = (
  journal: Journal,
  step: Step,
): { readonly origin: Step; readonly depth: number } => {
  const steps = stepsOf(journal);
  let origin = step;
  let depth = 0;
  for (let i = steps.indexOf(step); i >= 0 && origin.undoes !== null; i -= 1) {
    const earlier = steps[i];
    if (earlier === undefined || earlier.correlation_id !== origin.undoes) continue;
    origin = earlier;
    depth += 1;
  }
  return { origin, depth };
};

/** What a gesture did; of an undo or redo, what it took or brought back. */
export const describeOrigin = (journal: Journal, step: Step): string =>
  summary(journal, originOf(journal, step).origin);

/** One line for a history, for example `Undid: Renamed host "a" to "b"`. */
export const describeStep = (journal: Journal, step: Step): string => {
  const { origin, depth } = originOf(journal, step);
  const text = summary(journal, origin);
  if (depth === 0) return text;
  return `${depth % 2 === 1 ? 'Undid' : 'Redid'}: ${text}`;
};

/** What an actor can still take back and bring back: the top of each is last. */
export interface Stacks {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

const EMPTY_STACKS: Stacks = { undo: [], redo: [] };
const stacked = new WeakMap<Journal, ReadonlyMap<string, Stacks>>();

const canReverse = (envelope: Envelope): boolean => {
  const event = eventOf(envelope);
  return event.ok && isReversible(event.value);
};

const stack = (journal: Journal): ReadonlyMap<string, Stacks> => {
  const found = new Map<string, { undo: Step[]; redo: Step[] }>();
  for (const step of stepsOf(journal)) {
    const mine = found.get(step.actor) ?? { undo: [], redo: [] };
    found.set(step.actor, mine);
    const { undoes } = step;
    const isIt = (other: Step): boolean => other.correlation_id === undoes;
    const undone = undoes === null ? -1 : mine.undo.findLastIndex(isIt);
    const redone = undoes === null ? -1 : mine.redo.findLastIndex(isIt);
    if (undone >= 0) {
      mine.undo.length = undone;
      mine.redo.push(step);
    } else if (redone >= 0) {
      mine.redo.length = redone;
      mine.undo.push(step);
    } else if (step.events.some(canReverse)) {
      mine.undo.push(step);
      mine.redo.length = 0;
    }
  }
  return found;
};

/**
 * An actor's own undo and redo stacks, computed from the journal alone. An undo names in `undoes`
 * the gesture that it takes back; a redo is the undo of an undo.
 */
export const stacksOf = (journal: Journal, actor: string): Stacks => {
  let all = stacked.get(journal);
  if (!all) {
    all = stack(journal);
    stacked.set(journal, all);
  }
  return all.get(actor) ?? EMPTY_STACKS;
};
