import { headOf } from '../../core/model/chain.ts';
import type { Document } from '../../core/model/document.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import { rebase } from '../../core/model/rebase.ts';
import type { DownloadStore, DrawingStore } from '../../core/ports.ts';
import { documentOf, settled } from './documents.ts';
import { createHistory, type History } from './history.ts';
import type { AppPorts, Content } from './state.ts';
import { createSync, type Sync } from './sync.ts';

/** One open drawing: how to save it and what to take back. */
export interface Session {
  readonly sync: Sync;
  readonly history: History;
  readonly download: DownloadStore;
}

/** What an open drawing asks of the state that shows it. */
export interface SessionHooks {
  readonly onSaving: () => void;
  readonly onSaved: () => void;
  readonly onFailed: (cause: unknown) => void;
  readonly document: () => Document;
  /** Others' events are in; `lost` of ours no longer fitted. */
  readonly onRebased: (document: Document, lost: number) => void;
}

/** Joins a stored drawing and its document. */
export const openSession = (
  store: DrawingStore,
  content: Content,
  ports: AppPorts,
  hooks: SessionHooks,
): Session => {
  const history = createHistory(ports);
  const onNewer = (
    newer: readonly Envelope[],
    unpublished: readonly Envelope[],
  ): readonly Envelope[] => {
    const { journal, layout } = hooks.document();
    const published = journal.events.slice(0, journal.events.length - unpublished.length);
    const theirs = documentOf({ events: [...published, ...newer], layout });
    const { document, events, lost } = rebase(theirs, unpublished);
    history.forget();
    hooks.onRebased(settled(document), lost.length);
    return events;
  };
  const head = headOf(content);
  return {
    history,
    download: store.download,
    sync: createSync(store, { head, layout: content.layout }, { ...hooks, onNewer }),
  };
};
