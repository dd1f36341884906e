import { count } from '../../core/model/count.ts';
import { label } from '../../core/model/elements.ts';
import { exists } from '../../core/model/new-id.ts';
import type { AppStore } from '../store/use-store.tsx';

/** Removes elements with all that needs them, and notes, in one step that the notice takes back. */
export const removeElements = (store: AppStore, ids: readonly string[]): void => {
  const { document, run, move, tell } = store.getState();
  const first = ids[0];
  if (first === undefined) return;
  const elements = ids.filter((id) => exists(document.graph, id));
  const notes = ids.filter((id) => !elements.includes(id));
  const places = Object.fromEntries(notes.map((id) => [id, null]));
  if (elements.length === 0) {
    const what = notes.length === 1 ? 'a note' : count(notes.length, 'note');
    move(places, { select: [], tell: `Removed ${what}.`, what: `removing ${what}` });
    return;
  }
  const what = ids.length === 1 ? label(document.graph, first) : count(ids.length, 'element');
  const before = document.journal.events.length;
  const done = run([{ type: 'remove', ids: elements, cascade: true }], { select: [], places });
  if (!done.ok) return;
  const more = store.getState().document.journal.events.length - before - elements.length;
  tell(`Removed ${what}${more > 0 ? `, and ${more} more that needed it` : ''}.`, 'undo');
};
