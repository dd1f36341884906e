import type { Envelope, Journal } from './envelope.ts';
import { eventOf, isReversible } from './event-data.ts';

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

/** What an actor can still take back and bring back: the top of each is last. */
export interface Stacks {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

interface Steps {
  readonly all: readonly Step[];
  /** By actor. */
  readonly stacks: ReadonlyMap<string, Stacks>;
}

const NO_STACKS: Stacks = { undo: [], redo: [] };
const NO_STEPS: Steps = { all: [], stacks: new Map() };

const continues = (step: Step | undefined, event: Envelope): step is Step =>
  step?.correlation_id === event.correlation_id &&
  step.actor === event.actor &&
  step.undoes === (event.undoes ?? null);

/** Events in a row of one correlation and actor are one gesture. */
const grouped = (events: readonly Envelope[], from: number): readonly Step[] => {
  const steps: (Step & { readonly events: Envelope[] })[] = [];
  events.forEach((event, offset) => {
    const { correlation_id, actor, timestamp, undoes = null } = event;
    const last = steps.at(-1);
    if (last && continues(last, event)) last.events.push(event);
    else
      steps.push({
        correlation_id,
        actor,
        timestamp,
        undoes,
        events: [event],
        index: from + offset,
      });
  });
  return steps;
};

const canReverse = (envelope: Envelope): boolean => {
  const event = eventOf(envelope);
  return event.ok && isReversible(event.value);
};

/** Puts a step where undo and redo find it. */
const stack = (mine: { undo: Step[]; redo: Step[] }, step: Step): void => {
  const isIt = (other: Step): boolean => other.correlation_id === step.undoes;
  const undone = step.undoes === null ? -1 : mine.undo.findLastIndex(isIt);
  const redone = step.undoes === null ? -1 : mine.redo.findLastIndex(isIt);
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
};

const grow = (steps: Steps, events: readonly Envelope[], from: number): Steps => {
  const added = grouped(events, from);
  const touched = new Map<string, { undo: Step[]; redo: Step[] }>();
  for (const step of added) {
    const { undo, redo } = steps.stacks.get(step.actor) ?? NO_STACKS;
    const mine = touched.get(step.actor) ?? { undo: [...undo], redo: [...redo] };
    touched.set(step.actor, mine);
    stack(mine, step);
  }
  return { all: [...steps.all, ...added], stacks: new Map([...steps.stacks, ...touched]) };
};

const known = new WeakMap<Journal, Steps>();

const read = (journal: Journal): Steps => {
  const before = known.get(journal);
  if (before) return before;
  const steps = grow(NO_STEPS, journal.events, 0);
  known.set(journal, steps);
  return steps;
};

/** Tells that `journal` is `before` with more events, so that its steps need not be read again. */
export const rememberSteps = (before: Journal, journal: Journal): void => {
  const steps = known.get(before);
  const from = before.events.length;
  const next = journal.events[from];
  if (!steps || !next || continues(steps.all.at(-1), next)) return;
  known.set(journal, grow(steps, journal.events.slice(from), from));
};

/** A journal as gestures, oldest first. Remembered per journal. */
export const stepsOf = (journal: Journal): readonly Step[] => read(journal).all;

/**
 * An actor's own undo and redo stacks, computed from the journal alone. An undo names in `undoes`
 * the gesture that it takes back; a redo is the undo of an undo.
 */
export const stacksOf = (journal: Journal, actor: string): Stacks =>
  read(journal).stacks.get(actor) ?? NO_STACKS;
