import { createStore } from 'zustand/vanilla';
import { type Document, record, restore } from '../core/model/document.ts';
import type { Graph } from '../core/model/graph.ts';
import { EMPTY_LAYOUT } from '../core/model/layout.ts';
import { exists } from '../core/model/new-id.ts';
import { noteOf } from '../core/model/notes.ts';
import { withPlaces } from '../core/model/places.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { documentOf, settled } from './store/documents.ts';
import {
  explainOpening,
  explainOptions,
  explainSaving,
  nothingTo,
  READ_ONLY,
} from './store/explain.ts';
import type { Moved } from './store/history.ts';
import { remember, remembered } from './store/preferences.ts';
import { createProjector } from './store/projector.ts';
import { openSession, type Session, type SessionHooks } from './store/session.ts';
import type {
  AppPorts,
  AppState,
  AppStoreState,
  Content,
  Notice,
  RunOptions,
  Theme,
} from './store/state.ts';
import { stepBetween } from './store/steps.ts';
import type { AppStore } from './store/use-store.tsx';
import { visitOf } from './store/visit.ts';

const TYPING_REST_MS = 800;

const EMPTY: Content = { events: [], layout: EMPTY_LAYOUT };

const themeOf = (text: string | null): Theme =>
  text === 'light' || text === 'dark' ? text : 'system';

const initialState = (): AppState => {
  const document = documentOf(EMPTY);
  return {
    ready: false,
    drawing: null,
    opened: 0,
    document,
    visit: null,
    shown: document,
    projection: null,
    projecting: true,
    options: null,
    downloaded: null,
    selection: new Set(),
    revealed: null,
    renaming: null,
    theme: themeOf(remembered('theme')),
    saved: { status: 'saved', at: null, problem: null },
    notices: [],
    announcement: '',
    undoable: null,
    redoable: null,
  };
};

/**
 * The page's state: the drawing, what is selected, what follows from it and how saving goes.
 * Every change of the drawing goes through `run`, `preview`, `move`, `undo` or `redo`.
 */
export const createAppStore = (ports: AppPorts): AppStore => {
  let session: Session | null = null;
  let typed: { readonly gesture: Document; readonly events: number } | null = null;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

  const store = createStore<AppStoreState>()((set, get) => {
    const projector = createProjector(
      ports,
      () => get().options,
      (projection) => set({ projection, projecting: false }),
      (cause) => {
        set({ projecting: false });
        get().notify({
          code: 'projection-failed',
          message: `The bundle cannot be shown: ${cause instanceof Error ? cause.message : String(cause)}.`,
          remedy: 'This is a bug in Flakegraph. Undo your last step; your drawing is safe.',
        });
      },
    );

    const show = (shown: Document): void => {
      set({ shown, projecting: projector.request(shown) });
    };

    /** What is selected and there; the same set when all of it is. */
    const selectionIn = (known: Graph): ReadonlySet<string> => {
      const { selection, document } = get();
      const there = [...selection].filter(
        (id) => exists(known, id) || noteOf(known, document.layout, id) !== null,
      );
      return there.length === selection.size ? selection : new Set(there);
    };

    /** Refuses while an earlier version is looked at. */
    const readOnly = (): Result<never, Problem> | null => {
      if (get().visit === null) return null;
      get().notify(READ_ONLY);
      return err(READ_ONLY);
    };

    const adopt = (document: Document, more: Partial<AppState> = {}): void => {
      // Who looks at an earlier version goes on looking at it, whatever other tabs do.
      const visited = more.opened === undefined ? get().visit : null;
      set({
        document,
        visit: visited,
        selection: selectionIn(visited?.document.graph ?? document.graph),
        undoable: session?.history.undoable(document) ?? null,
        redoable: session?.history.redoable(document) ?? null,
        ...more,
      });
      show(visited?.document ?? document);
    };

    const notice = (given: Omit<Notice, 'id'>): void => {
      const same = get().notices.filter((other) => other.message !== given.message);
      set({
        notices: [...same, { ...given, id: ports.ids() }].slice(-4),
        announcement: given.message,
      });
    };

    /** Makes a document ours: one step, saved behind our back. */
    const keep = (document: Document, options: RunOptions = {}): void => {
      const before = get().document;
      const events = document.journal.events.slice(before.journal.events.length);
      const moved = events.length === 0 ? (options.what ?? 'moving') : '';
      session?.history.push(stepBetween(before.layout, document.layout, events.length > 0, moved));
      if (events.length > 0) session?.sync.append(events);
      if (document.layout !== before.layout) session?.sync.saveLayout(document.layout);
      adopt(document, {
        ...(options.select === undefined ? {} : { selection: new Set(options.select) }),
        ...(options.rename === true && options.select?.[0] !== undefined
          ? { renaming: { id: options.select[0] } }
          : {}),
      });
      if (options.tell !== undefined) get().tell(options.tell, 'undo');
    };

    const travel = (direction: 'undo' | 'redo'): Result<string, Problem> => {
      const refused = readOnly();
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
      adopt(next.document, { announcement: `${word}: ${next.description}` });
      return ok(next.description);
    };

    const hooks: SessionHooks = {
      document: () => get().document,
      onSaving: () => set({ saved: { ...get().saved, status: 'saving' } }),
      onSaved: () => set({ saved: { status: 'saved', at: ports.clock(), problem: null } }),
      onFailed: (cause) => {
        const problem = explainSaving(cause);
        const again = get().saved.problem?.message === problem.message;
        set({ saved: { ...get().saved, status: 'failed', problem } });
        if (!again) get().notify(problem, 'download');
      },
      onRebased: (document, lost) => {
        get().cancel();
        adopt(document);
        if (lost > 0) {
          get().tell('Another tab changed what you were changing; its version stays.');
        }
      },
    };

    /** Counts what was asked to be opened: what takes longer than the next is never shown. */
    let asked = 0;

    /**
     * Shows a drawing that is stored as `id`, or that cannot be stored; unless another was asked
     * for after the one that had this number.
     */
    const enter = async (
      turn: number,
      id: string | null,
      content: Content | null,
    ): Promise<void> => {
      const stored = id === null ? null : await ports.drawings.open(id);
      const read = content ?? {
        events: (await stored?.log.load()) ?? [],
        layout: (await stored?.layout.load()) ?? EMPTY_LAYOUT,
      };
      const downloaded = (await stored?.download.load()) ?? null;
      if (turn !== asked) return;
      get().cancel();
      const former = session;
      session = stored === null ? null : openSession(stored, read, ports, hooks);
      adopt(documentOf(read), {
        ready: true,
        drawing: id,
        opened: get().opened + 1,
        selection: new Set(),
        projection: null,
        downloaded,
      });
      await former?.sync.close();
    };

    return {
      ...initialState(),
      start: async () => {
        const turn = ++asked;
        try {
          const id = await ports.drawings.current();
          if (id !== null) return await enter(turn, id, null);
          const content = await ports.firstVisit();
          if (turn !== asked) return;
          await enter(turn, await ports.drawings.create(content.events, content.layout), content);
        } catch (cause) {
          get().notify(explainOpening(cause));
          await enter(turn, null, EMPTY);
        }
      },
      run: (gesture, options = {}) => {
        const refused = readOnly();
        if (refused !== null) return refused;
        get().commit();
        const before = get().document;
        const recorded = record(before, gesture, ports);
        if (!recorded.ok) {
          get().notify(recorded.error);
          return recorded;
        }
        const placed = recorded.value.document;
        const layout = options.places ? withPlaces(placed.layout, options.places) : placed.layout;
        keep(settled({ ...placed, layout }), options);
        return ok(null);
      },
      preview: (gesture) => {
        const refused = readOnly();
        if (refused !== null) return refused;
        const recorded = record(get().document, gesture, ports);
        clearTimeout(typingTimer);
        typed = recorded.ok
          ? { gesture: settled(recorded.value.document), events: recorded.value.events.length }
          : null;
        if (!recorded.ok) {
          show(get().document);
          return recorded;
        }
        typingTimer = setTimeout(() => get().commit(), TYPING_REST_MS);
        show(typed === null || typed.events === 0 ? get().document : typed.gesture);
        return ok(null);
      },
      commit: () => {
        clearTimeout(typingTimer);
        const pending = typed;
        typed = null;
        if (pending !== null && pending.events > 0) keep(pending.gesture);
      },
      cancel: () => {
        clearTimeout(typingTimer);
        typed = null;
        const { visit, document, shown } = get();
        if (visit === null && shown !== document) show(document);
      },
      undo: () => travel('undo'),
      redo: () => travel('redo'),
      look: (count, since = null) => {
        get().commit();
        const visit = visitOf(get().document, count, since);
        set({ visit, selection: selectionIn(visit.comparison?.graph ?? visit.document.graph) });
        show(visit.document);
      },
      leave: () => {
        const { visit, document } = get();
        if (visit === null) return;
        set({ visit: null, selection: selectionIn(document.graph) });
        show(document);
      },
      restore: (count) => {
        get().leave();
        get().commit();
        const restored = restore(get().document, count, ports);
        if (!restored.ok) {
          get().notify(restored.error);
          return restored;
        }
        if (restored.value.events.length === 0) get().tell('The drawing is already so.');
        else keep(settled(restored.value.document), { tell: 'Restored the earlier version.' });
        return ok(null);
      },
      select: (ids) => set({ selection: new Set(ids) }),
      reveal: (ids) => set({ selection: new Set(ids), revealed: { ids } }),
      move: (places, options = {}) => {
        if (readOnly() !== null) return;
        get().commit();
        const before = get().document;
        const layout = withPlaces(before.layout, places);
        if (Object.keys(stepBetween(before.layout, layout, false, '').after).length === 0) return;
        keep({ ...before, layout }, options);
      },
      open: async (content) => {
        get().commit();
        const turn = ++asked;
        try {
          const document = documentOf(content);
          const id = await ports.drawings.create(content.events, document.layout);
          await enter(turn, id, { events: content.events, layout: document.layout });
          return ok(null);
        } catch (cause) {
          const problem = explainOpening(cause);
          get().notify(problem);
          return err(problem);
        }
      },
      openStored: async (id) => {
        const turn = ++asked;
        get().commit();
        try {
          await enter(turn, id, null);
          return ok(null);
        } catch (cause) {
          const problem = explainOpening(cause);
          get().notify(problem);
          return err(problem);
        }
      },
      flush: async () => {
        get().commit();
        await session?.sync.flush();
      },
      newDrawing: () => get().open(EMPTY),
      reload: async () => {
        await session?.sync.pull().catch(hooks.onFailed);
      },
      loadOptions: async () => {
        try {
          const options = await ports.options.load();
          if (get().options !== options) {
            set({ options });
            projector.again();
          }
          return ok(null);
        } catch (cause) {
          return err(explainOptions(cause));
        }
      },
      keepDownload: (files) => {
        set({ downloaded: files });
        session?.download.save(files).catch(hooks.onFailed);
      },
      setTheme: (theme) => {
        remember('theme', theme);
        set({ theme });
      },
      notify: (problem, offer = null) =>
        notice({ tone: 'error', message: problem.message, remedy: problem.remedy, offer }),
      tell: (message, offer = null) => notice({ tone: 'info', message, remedy: null, offer }),
      warnUnsaved: hooks.onFailed,
      dismiss: (id) => set({ notices: get().notices.filter((other) => other.id !== id) }),
    };
  });

  return Object.assign(store, { ports });
};
