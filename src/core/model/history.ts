import type { Envelope, Journal } from './envelope.ts';
import { describeEvent, eventName, eventOf } from './event-data.ts';
import { evolveEnvelope } from './fold.ts';
import { EMPTY_GRAPH, type Graph } from './graph.ts';
import { change } from './graph-draft.ts';
import { type Step, stepsOf } from './steps.ts';

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
