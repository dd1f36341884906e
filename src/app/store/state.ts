import type { Gesture } from '../../core/model/commands/command.ts';
import type { Document } from '../../core/model/document.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { Layout } from '../../core/model/layout.ts';
import type { Places } from '../../core/model/places.ts';
import type { KnownOptions } from '../../core/options/known-options.ts';
import type {
  Archiver,
  Clock,
  DiagramRenderer,
  Drawings,
  Files,
  IdSource,
  LayoutEngine,
  OptionData,
  Reader,
  UserKeySource,
} from '../../core/ports.ts';
import type { Projection } from '../../core/projection.ts';
import type { Problem, Result } from '../../core/result.ts';
import type { Visit } from './visit.ts';

/** A drawing's content, as files and examples bring it. */
export interface Content {
  readonly events: readonly Envelope[];
  readonly layout: Layout;
}

/** What the page asks of the world; `src/main.tsx` brings it, tests bring their own. */
export interface AppPorts {
  readonly drawings: Drawings;
  readonly archiver: Archiver;
  readonly reader: Reader;
  readonly renderer: DiagramRenderer;
  readonly layout: LayoutEngine;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Who draws: opaque, stable for this browser. */
  readonly actor: string;
  /** All that follows from a document; may run elsewhere. */
  readonly project: (
    document: Document,
    options?: KnownOptions | null,
  ) => Projection | Promise<Projection>;
  readonly options: OptionData;
  readonly freshUserKey: UserKeySource;
  /** What a first visit shows. */
  readonly firstVisit: () => Promise<Content>;
  /** Runs a job when the page has time; gives how to call it off. */
  readonly whenIdle: (job: () => void) => () => void;
}

export type Theme = 'system' | 'light' | 'dark';

export interface Saved {
  readonly status: 'saving' | 'saved' | 'failed';
  /** ISO 8601 of the last success. */
  readonly at: string | null;
  readonly problem: Problem | null;
}

/** What a notice has a button for; the ids are of drawings, deleted ones and others. */
export type Offer =
  | 'undo'
  | 'download'
  | 'reload'
  | { readonly restore: string }
  | { readonly backTo: string };

/** A message above the page, until it is dismissed or its time is over. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'error';
  readonly message: string;
  readonly remedy: string | null;
  readonly offer: Offer | null;
}

/** What `run` does besides its commands, in the same step. */
export interface RunOptions {
  /** New places; known only from what the drawing will be, they are found then. */
  readonly places?: Places | ((after: Document) => Places);
  /** Elements to select afterwards. */
  readonly select?: readonly string[];
  /** Whether the inspector should take the keyboard, its name selected. */
  readonly rename?: boolean;
  /** Said in a notice that offers undo. */
  readonly tell?: string;
  /** What undo calls a step that changes only places: `aligning`. */
  readonly what?: string;
}

export interface AppState {
  /** `false` until the first drawing is there. */
  readonly ready: boolean;
  /** The id of the open drawing; `null` while it is not stored. */
  readonly drawing: string | null;
  /** Counts the drawings that were opened, so that the canvas shows each anew. */
  readonly opened: number;
  /** Committed: what undo and storage know. */
  readonly document: Document;
  /** The earlier version that is looked at; `null` in the present. */
  readonly visit: Visit | null;
  /** What the page shows: `document`, with it typing that is not yet committed, or a visit's. */
  readonly shown: Document;
  /** What follows from a recent `shown`; generation never holds up typing. */
  readonly projection: Projection | null;
  /** Whether `projection` is behind `shown`. */
  readonly projecting: boolean;
  /** The options of NixOS, once somebody has asked for them. */
  readonly options: KnownOptions | null;
  /** The bundle as it was last downloaded from here; `null` before the first time. */
  readonly downloaded: Files | null;
  readonly selection: ReadonlySet<string>;
  /** Elements to bring into view; a new object each time. */
  readonly revealed: { readonly ids: readonly string[] } | null;
  /** Element whose name wants the keyboard; a new object each time. */
  readonly renaming: { readonly id: string } | null;
  readonly theme: Theme;
  readonly saved: Saved;
  readonly notices: readonly Notice[];
  /** Said to screen readers. */
  readonly announcement: string;
  /** What undo and redo would take back or bring back; `null`: nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
}

export interface AppActions {
  /** Loads the drawing that was open last, or the first visit's. */
  start(): Promise<void>;
  /** Does all commands or none; a rejection is also shown as a notice. */
  run(gesture: Gesture, options?: RunOptions): Result<null, Problem>;
  /** Shows what a gesture would do; `commit`, or 800 ms of rest, makes it one step. */
  preview(gesture: Gesture): Result<null, Problem>;
  commit(): void;
  /** Forgets the preview. */
  cancel(): void;
  /** Tells what was taken or brought back; a rejection is also shown as a notice. */
  undo(): Result<string, Problem>;
  redo(): Result<string, Problem>;
  /**
   * Looks at the drawing as it was after its first `count` events, compared with what it was after
   * `since`; until `leave`, nothing can be changed.
   */
  look(count: number, since?: number | null): void;
  /** Goes back to now. */
  leave(): void;
  /** Makes the drawing what it was after its first `count` events, as one step. */
  restore(count: number): Result<null, Problem>;
  select(ids: Iterable<string>): void;
  /** Selects elements and brings them into view. */
  reveal(ids: readonly string[]): void;
  /** Changes places as one step; of what is there nothing else changes. */
  move(places: Places, options?: RunOptions): void;
  /** Opens a drawing in place of this one, which stays stored. */
  open(content: Content): Promise<Result<null, Problem>>;
  /** Opens a drawing of this browser; a failure is also shown as a notice. */
  openStored(id: string): Promise<Result<null, Problem>>;
  /** Saves now what waits. */
  flush(): Promise<void>;
  /** The page may go away: what waits is saved, or found by the next page that opens the drawing. */
  prepareToGo(): void;
  newDrawing(): Promise<Result<null, Problem>>;
  /** Takes in what other tabs have written. */
  reload(): Promise<void>;
  /** Loads the options of NixOS; then extra options are checked. */
  loadOptions(): Promise<Result<null, Problem>>;
  /** Remembers a bundle that was downloaded, so that changes since can be shown. */
  keepDownload(files: Files): void;
  setTheme(theme: Theme): void;
  notify(problem: Problem, offer?: Notice['offer']): void;
  /** Tells something that is no problem. */
  tell(message: string, offer?: Notice['offer']): void;
  dismiss(id: string): void;
  /** Says that this drawing lasts only as long as the page. */
  warnUnsaved(cause: unknown): void;
}

export type AppStoreState = AppState & AppActions;
