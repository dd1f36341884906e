import { type Document, redo, undo } from '../../core/model/document.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { withPlaces } from '../../core/model/places.ts';
import { canRedo, canUndo } from '../../core/model/undo.ts';
import { ok, type Problem, type Result } from '../../core/result.ts';
import { settled } from './documents.ts';
import type { AppPorts } from './state.ts';
import type { Step } from './steps.ts';

/** A document after undo or redo, and the events to store. */
export interface Moved {
  readonly document: Document;
  readonly events: readonly Envelope[];
  readonly description: string;
}

type HistoryPorts = Pick<AppPorts, 'actor' | 'clock' | 'ids'>;

/** This session's steps, on top of what the journal can take back by itself. */
export interface History {
  push(step: Step): void;
  /** Forgets the places of steps: the journal has changed beneath them. */
  forget(): void;
  undoable(document: Document): string | null;
  redoable(document: Document): string | null;
  undo(document: Document): Result<Moved, Problem>;
  redo(document: Document): Result<Moved, Problem>;
}

/** Makes an empty history for one open drawing. */
export const createHistory = (ports: HistoryPorts): History => {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];

  const travel = (
    document: Document,
    step: Step | undefined,
    direction: 'undo' | 'redo',
  ): Result<Moved, Problem> => {
    const places = step === undefined ? {} : direction === 'undo' ? step.before : step.after;
    const placed: Document = { ...document, layout: withPlaces(document.layout, places) };
    if (step !== undefined && !step.events) {
      return ok({ document: placed, events: [], description: step.description });
    }
    const can = direction === 'undo' ? canUndo : canRedo;
    const description = can(document.journal, ports.actor) ?? '';
    const moved = (direction === 'undo' ? undo : redo)(placed, ports);
    if (!moved.ok) return moved;
    const { events } = moved.value;
    return ok({ document: settled(moved.value.document), events, description });
  };

  return {
    push: (step) => {
      done = [...done, step];
      undone = [];
    },
    forget: () => {
      done = [];
      undone = [];
    },
    undoable: (document) => {
      const step = done.at(-1);
      return step?.events === false ? step.description : canUndo(document.journal, ports.actor);
    },
    redoable: (document) => {
      const step = undone.at(-1);
      return step?.events === false ? step.description : canRedo(document.journal, ports.actor);
    },
    undo: (document) => {
      const step = done.at(-1);
      const moved = travel(document, step, 'undo');
      if (moved.ok && step !== undefined) {
        done = done.slice(0, -1);
        undone = [...undone, step];
      }
      return moved;
    },
    redo: (document) => {
      const step = undone.at(-1);
      const moved = travel(document, step, 'redo');
      if (moved.ok && step !== undefined) {
        undone = undone.slice(0, -1);
        done = [...done, step];
      }
      return moved;
    },
  };
};
