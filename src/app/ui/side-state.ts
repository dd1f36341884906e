import { create } from 'zustand';
import type { Place } from '../../core/report/places.ts';
import { remember, remembered } from '../store/preferences.ts';

/** Which pane is seen beside the drawing, and what other panes ask it to show. */
interface SideState {
  readonly active: string | null;
  /** How often a pane was asked for: the side opens for it when it is closed. */
  readonly times: number;
  /** Panes that were seen: they keep their state. */
  readonly seen: ReadonlySet<string>;
  /** A line of the bundle to show, found when the code is seen; a new object each time. */
  readonly asked: { readonly find: () => Place | null } | null;
  /** What should take the keyboard; a new object each time. */
  readonly focus: { readonly target: string } | null;
  /** An element whose problems are asked for; a new object each time. */
  readonly problemsOf: { readonly id: string } | null;
}

const before = remembered('pane');

export const useSide = create<SideState>(() => ({
  active: before,
  times: 0,
  seen: new Set(before === null ? [] : [before]),
  asked: null,
  focus: null,
  problemsOf: null,
}));

/** Shows a pane by its id, and remembers it for the next visit. */
export const showPane = (id: string): void => {
  remember('pane', id);
  useSide.setState(({ seen, times }) => ({
    active: id,
    times: times + 1,
    seen: new Set([...seen, id]),
  }));
};

/** Has the code pane go to a line when it is seen next. */
export const pointAt = (find: () => Place | null): void => useSide.setState({ asked: { find } });

/** Shows a line of the bundle now. */
export const showLine = (find: () => Place | null): void => {
  pointAt(find);
  showPane('code');
};

/** Shows what is wrong with an element. */
export const showProblemsOf = (id: string): void => {
  useSide.setState({ problemsOf: { id } });
  showPane('problems');
};

/** Puts the keyboard where {@link useFocusTarget} names the same target. */
export const askFocus = (target: string): void => useSide.setState({ focus: { target } });

/** Targets in the history: where a version is named, and chosen for comparison. */
export const NAME_OF_VERSION = 'name of version';
export const OTHER_VERSION = 'other version';
/** The target of a pane's tab. */
export const tabTarget = (pane: string): string => `tab of ${pane}`;

/** The target in the top bar: the drawing's name. */
export const NAME_OF_DRAWING = 'name of drawing';

/** The target of a field of an element, by the field's name in the model. */
export const fieldTarget = (id: string, field: string): string => `${id}/${field}`;
