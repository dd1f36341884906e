import { create } from 'zustand';

/** What commands ask of the canvas. */
export interface Stage {
  /** Brings everything, or some elements, into view. */
  fit(ids?: readonly string[]): void;
  /** Brings everything into view where some of it is not. */
  contain(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The middle of what is seen, on the whole drawing. */
  middle(): { readonly x: number; readonly y: number };
  /** Starts to join an element by keyboard. */
  join(from: string): void;
  /** Puts the keyboard on an element, and moves the canvas as little as that needs. */
  focus(id: string): void;
  /** Puts the keyboard on an element that something else brings into view. */
  hold(id: string): void;
}

interface Panels {
  readonly toggleLeft: () => void;
  readonly toggleRight: () => void;
}

/** Parts of the page that are driven from elsewhere; `null` while they are not there. */
interface PageParts {
  readonly stage: Stage | null;
  readonly panels: Panels | null;
}

export const usePageParts = create<PageParts>(() => ({ stage: null, panels: null }));
