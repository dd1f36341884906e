import { type Document, record } from '../../core/model/document.ts';
import { withPlaces } from '../../core/model/places.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';
import { settled } from './documents.ts';
import { nothingTo } from './explain.ts';
import type { Moved } from './history.ts';
import { keep } from './keep.ts';
import type { Stage } from './stage.ts';
import type { AppActions } from './state.ts';
import { stepBetween } from './steps.ts';

const TYPING_REST_MS = 800;

type Editing = Pick<AppActions, 'run' | 'preview' | 'commit' | 'cancel' | 'undo' | 'redo' | 'move'>;

const travel = (stage: Stage, direction: 'undo' | 'redo'): Result<string, Problem> => {
  const { get, session } = stage;
  const refused = stage.readOnly();
  if (refused !== null) return refused;
  get().commit();
  const { document } = get();
  const moved: Result<Moved, Problem> =
    session?.history[direction](document) ?? err(nothingTo(direction));
  if (!moved.ok) {
    get().notify(moved.error);
    return moved;
  }
  const next = moved.value;
  if (next.events.length > 0) session?.sync.append(next.events);
  if (next.document.layout !== document.layout) session?.sync.saveLayout(next.document.layout);
  const word = direction === 'undo' ? 'Undone' : 'Redone';
  stage.adopt(next.document, { announcement: `${word}: ${next.description}` });
  return ok(next.description);
};

/** The ways in which a drawing changes, and is changed back. */
export const editing = (stage: Stage): Editing => {
  const { get, ports } = stage;
  let typed: { readonly gesture: Document; readonly events: number } | null = null;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

  return {
    run: (gesture, options = {}) => {
      const refused = stage.readOnly();
      if (refused !== null) return refused;
      get().commit();
      const recorded = record(get().document, gesture, ports);
      if (!recorded.ok) {
        get().notify(recorded.error);
        return recorded;
      }
      const placed = recorded.value.document;
      const { places = {} } = options;
      const found = typeof places === 'function' ? places(placed) : places;
      const layout = withPlaces(placed.layout, found);
      keep(stage, settled({ ...placed, layout }), options);
      return ok(null);
    },
    preview: (gesture) => {
      const refused = stage.readOnly();
      if (refused !== null) return refused;
      const recorded = record(get().document, gesture, ports);
      clearTimeout(typingTimer);
      typed = recorded.ok
        ? { gesture: settled(recorded.value.document), events: recorded.value.events.length }
        : null;
      if (!recorded.ok) {
        stage.show(get().document);
        return recorded;
      }
      typingTimer = setTimeout(() => get().commit(), TYPING_REST_MS);
      stage.show(typed === null || typed.events === 0 ? get().document : typed.gesture);
      return ok(null);
    },
    commit: () => {
      clearTimeout(typingTimer);
      const pending = typed;
      typed = null;
      if (pending !== null && pending.events > 0) keep(stage, pending.gesture);
    },
    cancel: () => {
      clearTimeout(typingTimer);
      typed = null;
      const { visit, document, shown } = get();
      if (visit === null && shown !== document) stage.show(document);
    },
    undo: () => travel(stage, 'undo'),
    redo: () => travel(stage, 'redo'),
    move: (places, options = {}) => {
      if (stage.readOnly() !== null) return;
      get().commit();
      const before = get().document;
      const layout = withPlaces(before.layout, places);
      if (Object.keys(stepBetween(before.layout, layout, false, '').after).length === 0) return;
      keep(stage, { ...before, layout }, options);
    },
  };
};
