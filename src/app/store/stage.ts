import type { Document } from '../../core/model/document.ts';
import type { Graph } from '../../core/model/graph.ts';
import { exists } from '../../core/model/new-id.ts';
import { noteOf } from '../../core/model/notes.ts';
import { err, messageOf, type Problem, type Result } from '../../core/result.ts';
import { whyFixed } from './explain.ts';
import { createProjector, type Projector } from './projector.ts';
import type { Session } from './session.ts';
import type { AppPorts, AppState, AppStoreState } from './state.ts';

/** Reads the state, and sets parts of it. */
export interface StateAccess {
  readonly get: () => AppStoreState;
  readonly set: (part: Partial<AppState>) => void;
}

/** What all actions share: the open session, and how a document comes to be shown. */
export interface Stage extends StateAccess {
  readonly ports: AppPorts;
  readonly projector: Projector;
  /** The drawing that is open; `null` while it is not stored. */
  session: Session | null;
  /** Shows a document, whether or not it is kept. */
  show(shown: Document): void;
  /** Makes a document the committed one. */
  adopt(document: Document, more?: Partial<AppState>): void;
  /** What is selected and there; the same set when all of it is. */
  selectionIn(known: Graph): ReadonlySet<string>;
  /** Refuses, and says why, while nothing can be changed. */
  readOnly(): Result<never, Problem> | null;
}

/** Sets the stage on which the actions play. */
export const createStage = (ports: AppPorts, { get, set }: StateAccess): Stage => {
  const projector = createProjector(
    ports,
    () => get().options,
    (projection) => set({ projection, projecting: false }),
    (cause) => {
      set({ projecting: false });
      get().notify({
        code: 'projection-failed',
        message: `The bundle cannot be shown: ${messageOf(cause)}.`,
        remedy: 'This is a bug in Flakegraph. Undo your last step; your drawing is safe.',
      });
    },
  );

  const stage: Stage = {
    get,
    set,
    ports,
    projector,
    session: null,
    show: (shown) => set({ shown, projecting: projector.request(shown) }),
    selectionIn: (known) => {
      const { selection, document } = get();
      const there = [...selection].filter(
        (id) => exists(known, id) || noteOf(known, document.layout, id) !== null,
      );
      return there.length === selection.size ? selection : new Set(there);
    },
    readOnly: () => {
      const problem = whyFixed(get());
      if (problem === null) return null;
      get().notify(problem);
      return err(problem);
    },
    adopt: (document, more = {}) => {
      // Who looks at an earlier version goes on looking at it, whatever other tabs do.
      const visited = more.opened === undefined ? get().visit : null;
      set({
        document,
        visit: visited,
        selection: stage.selectionIn(visited?.document.graph ?? document.graph),
        undoable: stage.session?.history.undoable(document) ?? null,
        redoable: stage.session?.history.redoable(document) ?? null,
        ...more,
      });
      stage.show(visited?.document ?? document);
    },
  };
  return stage;
};
