import { createStore } from 'zustand/vanilla';
import { err, ok } from '../core/result.ts';
import { editing } from './store/editing.ts';
import { explainOptions } from './store/explain.ts';
import { initialState } from './store/initial-state.ts';
import { opening } from './store/opening.ts';
import { remember } from './store/preferences.ts';
import { createStage } from './store/stage.ts';
import type { AppPorts, AppStoreState, Notice } from './store/state.ts';
import type { AppStore } from './store/use-store.tsx';
import { visiting } from './store/visiting.ts';

const NOTICES = 4;

/**
 * The page's state: the drawing, what is selected, what follows from it and how saving goes.
 * Every change of the drawing goes through `run`, `preview`, `move`, `undo` or `redo`.
 */
export const createAppStore = (ports: AppPorts): AppStore => {
  const store = createStore<AppStoreState>()((set, get) => {
    const stage = createStage(ports, { get, set });

    const notice = (given: Omit<Notice, 'id'>): void => {
      const others = get().notices.filter((other) => other.message !== given.message);
      set({
        notices: [...others, { ...given, id: ports.ids() }].slice(-NOTICES),
        announcement: given.message,
      });
    };

    return {
      ...initialState(),
      ...editing(stage),
      ...visiting(stage),
      ...opening(stage),
      select: (ids) => set({ selection: new Set(ids) }),
      reveal: (ids) => set({ selection: new Set(ids), revealed: { ids } }),
      loadOptions: async () => {
        try {
          const options = await ports.options.load();
          if (get().options !== options) {
            set({ options });
            stage.projector.again();
          }
          return ok(null);
        } catch (cause) {
          return err(explainOptions(cause));
        }
      },
      setTheme: (theme) => {
        remember('theme', theme);
        set({ theme });
      },
      notify: (problem, offer = null) =>
        notice({ tone: 'error', message: problem.message, remedy: problem.remedy, offer }),
      tell: (message, offer = null) => notice({ tone: 'info', message, remedy: null, offer }),
      dismiss: (id) => set({ notices: get().notices.filter((other) => other.id !== id) }),
    };
  });

  return Object.assign(store, { ports });
};
