import { count } from '../../core/model/count.ts';
import {
  type Fragment,
  fragmentOf,
  isEmptyFragment,
  readFragment,
  writeFragment,
} from '../../core/model/fragment.ts';
import { pasteOf } from '../../core/model/paste.ts';
import { targetDomain } from '../store/additions.ts';
import type { AppStore } from '../store/use-store.tsx';

/** How far a copy lies from its original, in pixels. */
const OFFSET = 24;

/** How often the same fragment was pasted, so that copies do not hide each other. */
let pasted = { text: '', times: 0 };

const selectedFragment = (store: AppStore): Fragment | null => {
  store.getState().commit();
  const { document, selection } = store.getState();
  const fragment = fragmentOf(document, selection);
  return isEmptyFragment(fragment) ? null : fragment;
};

/** What is selected as text for the clipboard, and how many elements it has; `null`: nothing. */
export const selectionText = (
  store: AppStore,
): { readonly text: string; readonly count: number } | null => {
  const fragment = selectedFragment(store);
  if (fragment === null) return null;
  pasted = { text: '', times: 0 };
  return { text: writeFragment(fragment), count: Object.keys(fragment.nodes).length };
};

const add = (store: AppStore, fragment: Fragment, times: number, verb: string): void => {
  const { document, run, move, notify } = store.getState();
  const paste = pasteOf(document, fragment, {
    domain: verb === 'Pasted' ? targetDomain(store.getState()) : null,
    offset: OFFSET * times,
    newId: store.ports.ids,
  });
  if (!paste.ok) {
    notify(paste.error);
    return;
  }
  const { commands, places, select } = paste.value;
  const tell = `${verb} ${count(Object.keys(fragment.nodes).length, 'element')}.`;
  if (commands.length === 0) move(places, { select, tell, what: 'pasting' });
  else run(commands, { places, select, tell });
};

/** Adds a text from the clipboard; `false` when it is no fragment of a drawing. */
export const pasteText = (store: AppStore, text: string): boolean => {
  const fragment = readFragment(text);
  if (fragment === null) return false;
  pasted = { text, times: pasted.text === text ? pasted.times + 1 : 1 };
  add(store, fragment, pasted.times, 'Pasted');
  return true;
};

/** Adds what is selected once more, beside itself. */
export const duplicateSelection = (store: AppStore): void => {
  const fragment = selectedFragment(store);
  if (fragment !== null) add(store, fragment, 1, 'Duplicated');
};
