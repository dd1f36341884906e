import type { Document } from '../../core/model/document.ts';
import type { Stage } from './stage.ts';
import type { RunOptions } from './state.ts';
import { stepBetween } from './steps.ts';

/** Makes a document ours: one step, saved behind our back. */
export const keep = (stage: Stage, document: Document, options: RunOptions = {}): void => {
  const { session } = stage;
  const before = stage.get().document;
  const events = document.journal.events.slice(before.journal.events.length);
  const moved = events.length === 0 ? (options.what ?? 'moving') : '';
  session?.history.push(stepBetween(before.layout, document.layout, events.length > 0, moved));
  if (events.length > 0) session?.sync.append(events);
  if (document.layout !== before.layout) session?.sync.saveLayout(document.layout);
  stage.adopt(document, {
    ...(options.select === undefined ? {} : { selection: new Set(options.select) }),
    ...(options.rename === true && options.select?.[0] !== undefined
      ? { renaming: { id: options.select[0] } }
      : {}),
  });
  const { tell, undoable } = stage.get();
  if (options.tell !== undefined) tell(options.tell, 'undo');
  else if (undoable !== null) stage.set({ announcement: undoable });
};
