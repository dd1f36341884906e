import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import { documentOf } from './documents.ts';
import { remembered } from './preferences.ts';
import type { AppState, Content, Theme } from './state.ts';

/** What a new drawing holds. */
export const EMPTY: Content = { events: [], layout: EMPTY_LAYOUT };

const themeOf = (text: string | null): Theme =>
  text === 'light' || text === 'dark' ? text : 'system';

/** The page before its first drawing is there. */
export const initialState = (): AppState => {
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
