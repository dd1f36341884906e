import { create } from 'zustand';
import type { Layout } from '../../core/model/layout.ts';
import { remember, remembered } from './preferences.ts';

/** What the finder offers: everything, or what an element may be joined to. */
export type Finding =
  | { readonly mode: 'all' }
  | {
      readonly mode: 'join';
      readonly from: string;
      /** Where the loose end was let go, on the whole drawing; `null` when nowhere. */
      readonly at: { readonly x: number; readonly y: number } | null;
    };

/** How the drawing is looked at and handled: nothing of it is part of the drawing. */
interface View {
  /** Whether places are kept from being changed. */
  readonly locked: boolean;
  /** Whether dragging keeps to the grid and to the edges of neighbours. */
  readonly snapping: boolean;
  /** Whether the small map is shown: it covers some of the canvas and costs drawing time. */
  readonly minimap: boolean;
  /** Elements that stand out, all others being dimmed. */
  readonly highlight: ReadonlySet<string> | null;
  /** Places from which everything glides to where it is; a new object each time. */
  readonly glide: { readonly from: Layout } | null;
  /** The element whose name is being typed on the canvas. */
  readonly naming: string | null;
  readonly finding: Finding | null;
  /** Where the context menu of the canvas is open, on the whole drawing: what it adds goes there. */
  readonly pointed: { readonly x: number; readonly y: number } | null;
  /** The dialog that is open and that a command opens too. */
  readonly dialog: 'shortcuts' | 'drawings' | 'settings' | null;
  /** Whether the tour of the page is on. */
  readonly tour: boolean;
}

const flag = (name: string, otherwise: boolean): boolean => {
  const text = remembered(name);
  return text === null ? otherwise : text === 'yes';
};

export const useView = create<View>(() => ({
  locked: flag('locked', false),
  snapping: flag('snapping', true),
  minimap: flag('minimap', false),
  highlight: null,
  glide: null,
  naming: null,
  finding: null,
  pointed: null,
  dialog: null,
  tour: false,
}));

/** Closes the dialog that {@link View.dialog} names. */
export const closeDialog = (): void => useView.setState({ dialog: null });

/** Sets what this browser remembers. */
export const setFlag = (name: 'locked' | 'snapping' | 'minimap', on: boolean): void => {
  remember(name, on ? 'yes' : 'no');
  useView.setState({ [name]: on });
};
