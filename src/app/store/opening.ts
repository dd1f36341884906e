import { openDocument } from '../../core/model/document.ts';
import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import { rebase } from '../../core/model/rebase.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';
import { documentOf, settled } from './documents.ts';
import { explainOpening, explainSaving } from './explain.ts';
import { EMPTY } from './initial-state.ts';
import { leaveBehind, saveWhatIsLeft, whatIsLeft } from './left-behind.ts';
import { openSession, type SessionHooks } from './session.ts';
import type { Stage } from './stage.ts';
import type { AppActions, Content } from './state.ts';

type Opening = Pick<
  AppActions,
  | 'start'
  | 'open'
  | 'openStored'
  | 'newDrawing'
  | 'flush'
  | 'prepareToGo'
  | 'reload'
  | 'keepDownload'
  | 'warnUnsaved'
>;

const OVERTAKEN = 'Another tab changed what you were changing; its version stays.';

const hooksOf = ({ get, set, ports, adopt }: Stage): SessionHooks => ({
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
    if (lost > 0) get().tell(OVERTAKEN);
  },
});

/** How drawings are opened, kept and followed. */
export const opening = (stage: Stage): Opening => {
  const { get, ports } = stage;
  const hooks = hooksOf(stage);

  /** Counts what was asked to be opened: what takes longer than the next is never shown. */
  let asked = 0;

  /**
   * Shows a drawing that is stored as `id`, or that cannot be stored; unless another was asked
   * for after the one that had this number.
   */
  const enter = async (turn: number, id: string | null, content: Content | null): Promise<void> => {
    const stored = id === null ? null : await ports.drawings.open(id);
    const read = content ?? {
      events: (await stored?.log.load()) ?? [],
      layout: (await stored?.layout.load()) ?? EMPTY_LAYOUT,
    };
    const downloaded = (await stored?.download.load()) ?? null;
    const left = id === null ? [] : await whatIsLeft(id, ports.reader);
    if (turn !== asked) return;
    get().cancel();
    const former = stage.session;
    stage.session = stored === null ? null : openSession(stored, read, ports, hooks);
    const before = openDocument({ events: read.events }, read.layout);
    const { document, events, lost } = rebase(before, left);
    stage.adopt(settled(document), {
      ready: true,
      drawing: id,
      opened: get().opened + 1,
      selection: new Set(),
      projection: null,
      downloaded,
    });
    if (id !== null && left.length > 0) {
      stage.session?.sync.append(events);
      void saveWhatIsLeft(id, stage.session);
    }
    if (lost.length > 0) get().tell(OVERTAKEN);
    await former?.sync.close();
  };

  /** Enters what is asked for; a failure is said. */
  const openWith = async (
    entering: (turn: number) => Promise<void>,
  ): Promise<Result<null, Problem>> => {
    get().commit();
    asked += 1;
    try {
      await entering(asked);
      return ok(null);
    } catch (cause) {
      const problem = explainOpening(cause);
      get().notify(problem);
      return err(problem);
    }
  };

  return {
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
    open: ({ events, layout: given }) =>
      openWith(async (turn) => {
        const { layout } = documentOf({ events, layout: given });
        const id = await ports.drawings.create(events, layout);
        await enter(turn, id, { events, layout });
      }),
    openStored: (id) => openWith((turn) => enter(turn, id, null)),
    newDrawing: () => get().open(EMPTY),
    flush: async () => {
      get().commit();
      await stage.session?.sync.flush();
    },
    prepareToGo: () => {
      get().commit();
      const { drawing } = get();
      if (drawing !== null) void leaveBehind(drawing, stage.session);
    },
    reload: async () => {
      await stage.session?.sync.pull().catch(hooks.onFailed);
    },
    keepDownload: (files) => {
      stage.set({ downloaded: files });
      stage.session?.download.save(files).catch(hooks.onFailed);
    },
    warnUnsaved: hooks.onFailed,
  };
};
