import { restore } from '../../core/model/document.ts';
import { ok } from '../../core/result.ts';
import { settled } from './documents.ts';
import { keep } from './keep.ts';
import type { Stage } from './stage.ts';
import type { AppActions } from './state.ts';
import { visitOf } from './visit.ts';

/** How earlier versions are looked at, and brought back. */
export const visiting = (stage: Stage): Pick<AppActions, 'look' | 'leave' | 'restore'> => {
  const { get, set } = stage;
  return {
    look: (count, since = null) => {
      get().commit();
      const visit = visitOf(get().document, count, since);
      const known = visit.comparison?.graph ?? visit.document.graph;
      set({ visit, selection: stage.selectionIn(known) });
      stage.show(visit.document);
    },
    leave: () => {
      const { visit, document } = get();
      if (visit === null) return;
      set({ visit: null, selection: stage.selectionIn(document.graph) });
      stage.show(document);
    },
    restore: (count) => {
      get().leave();
      get().commit();
      const restored = restore(get().document, count, stage.ports);
      if (!restored.ok) {
        get().notify(restored.error);
        return restored;
      }
      if (restored.value.events.length === 0) get().tell('The drawing is already so.');
      else keep(stage, settled(restored.value.document), { tell: 'Restored the earlier version.' });
      return ok(null);
    },
  };
};
