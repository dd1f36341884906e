import type { ImportPlan } from './interchange/import-plan.ts';
import type { Envelope } from './model/envelope.ts';
import type { Rect, Size } from './model/extent.ts';
import type { Graph } from './model/graph.ts';
import type { Layout } from './model/layout.ts';
import type { Places } from './model/places.ts';
import type { ReadJournal } from './model/read-journal.ts';
import type { Summary } from './model/summary.ts';
import type { KnownOptions } from './options/known-options.ts';
import type { Problem, Result } from './result.ts';

/** What the core asks of the world. `src/platform` fulfils it; tests bring their own. */

/** Time now, as ISO 8601 in UTC with milliseconds. */
export type Clock = () => string;

/** A fresh UUIDv7, in lower case. */
export type IdSource = () => string;

/** Cid of a journal's last event; `null` of an empty journal. */
export type Head = string | null;

export type Appended =
  | { readonly status: 'ok'; readonly head: Head }
  /** Somebody else was first: `newer` follows the head that was expected. */
  | { readonly status: 'conflict'; readonly newer: readonly Envelope[] };

/** Files of a folder or an archive, by relative path with `/`. */
export type Files = ReadonlyMap<string, string>;

/** Where a journal lives. Appending is optimistic: it states the head that it follows. */
export interface EventLog {
  load(): Promise<readonly Envelope[]>;
  append(events: readonly Envelope[], expectedHead: Head): Promise<Appended>;
  /** Calls back when another tab or peer has appended; returns how to stop. */
  subscribe(onNewer: () => void): () => void;
}

/** Where positions live, beside the journal; the last writer of an element wins. */
export interface LayoutStore {
  load(): Promise<Layout | null>;
  /** Changes these places and leaves all others, which another tab may have changed. */
  save(places: Places): Promise<void>;
}

/** The bundle as a person last took it away; `null` before the first time. */
export interface DownloadStore {
  load(): Promise<Files | null>;
  save(files: Files): Promise<void>;
}

/** A drawing that is open: its journal, its layout, and what was downloaded of it. */
export interface DrawingStore {
  readonly log: EventLog;
  readonly layout: LayoutStore;
  readonly download: DownloadStore;
}

/** A drawing in a list. */
export interface StoredDrawing extends Summary {
  readonly id: string;
}

/** The drawings of this browser. Every call may fail: storage can be full, blocked or gone. */
export interface Drawings {
  /** The drawing that was open last, or `null` on a first visit. */
  current(): Promise<string | null>;
  open(id: string): Promise<DrawingStore>;
  /** Opens a drawing without making it the current one. */
  peek(id: string): Promise<DrawingStore>;
  /** All but those that were removed, the one changed last first. */
  list(): Promise<readonly StoredDrawing[]>;
  /** Takes a drawing away; for a day at least, it can be restored. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Makes a drawing with this content the current one; gives its id. */
  create(events: readonly Envelope[], layout: Layout): Promise<string>;
}

/** A folder on the person's disk; paths are relative, with `/`. Every call may fail. */
export interface Folder {
  readonly name: string;
  /** Text of a file; `null` when there is none. */
  read(path: string): Promise<string | null>;
  /** Makes the folders above it. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Tells when an answer is no longer wanted; an `AbortSignal` is one. */
export interface Cancelling {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Packs and unpacks archives. Reading trusts nothing: size, count and paths are checked. */
export interface Archiver {
  /** The same files always give the same bytes. */
  zip(files: Files, cancelling?: Cancelling): Promise<Uint8Array>;
  unzip(bytes: Uint8Array, cancelling?: Cancelling): Promise<Result<Files, Problem>>;
}

/** Reads texts that may be large, apart from the page. */
export interface Reader {
  /** @see readJournal */
  journal(text: string, cancelling?: Cancelling): Promise<Result<ReadJournal, Problem>>;
  /** @see planOfText */
  planImport(
    text: string,
    file: string,
    graph: Graph,
    cancelling?: Cancelling,
  ): Promise<Result<ImportPlan, Problem>>;
}

/** Where something of a diagram lies in its picture, in the picture's own pixels. */
export interface Area {
  /** Its id in the Mermaid text. */
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A diagram as it was drawn. */
export interface DrawnDiagram {
  /** SVG markup. */
  readonly svg: string;
  /** Containers before their contents. */
  readonly areas: readonly Area[];
}

/** Turns Mermaid text into a picture, apart from the page. */
export interface DiagramRenderer {
  /**
   * Draws a text; a problem with Mermaid's own message when it does not parse.
   *
   * @param nodes ids in the text of which the picture should say where they lie
   */
  render(
    text: string,
    theme: 'light' | 'dark',
    nodes: readonly string[],
    cancelling?: Cancelling,
  ): Promise<Result<DrawnDiagram, Problem>>;
}

/** A PNG, and how large it came out. */
export interface PngImage {
  readonly bytes: Uint8Array;
  /** Pixels of the image for a pixel of the picture: below 1 where the whole would not fit. */
  readonly scale: number;
}

/** Turns SVG into PNG. */
export interface Rasterizer {
  /** All of the picture: one that is too large is made smaller, never cut. */
  png(
    svg: string,
    size: { readonly width: number; readonly height: number },
  ): Promise<Result<PngImage, Problem>>;
}

/** The options of NixOS: large, so that they come only when somebody asks. */
export interface OptionData {
  /** Loads once; after a failure, again. */
  load(): Promise<KnownOptions>;
}

/** A pair of keys of a NATS user. The seed is a secret: it is shown once, and kept nowhere. */
export interface UserKey {
  /** The public key. */
  readonly nkey: string;
  readonly seed: string;
}

/** Makes a fresh pair. */
export type UserKeySource = () => Promise<UserKey>;

/** Things to arrange among themselves, and what points to what. */
export interface LayoutRequest {
  readonly items: readonly (Size & { readonly id: string })[];
  /** Pairs of ids of items. */
  readonly arrows: readonly (readonly [from: string, to: string])[];
  /** Which way arrows should point. */
  readonly direction: 'right' | 'down';
}

/** Arranges things so that arrows are short and cross little; slow, so elsewhere than the page. */
export interface LayoutEngine {
  /** Where everything goes, from 0, 0. The same request always has the same answer. */
  arrange(request: LayoutRequest, cancelling?: Cancelling): Promise<ReadonlyMap<string, Rect>>;
}
