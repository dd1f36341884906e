import type { Envelope } from './model/envelope.ts';
import type { Layout } from './model/layout.ts';
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

/** Where a journal lives. Appending is optimistic: it states the head that it follows. */
export interface EventLog {
  load(): Promise<readonly Envelope[]>;
  append(events: readonly Envelope[], expectedHead: Head): Promise<Appended>;
  /** Calls back when another tab or peer has appended; returns how to stop. */
  subscribe(onNewer: () => void): () => void;
}

/** Where positions live, beside the journal; the last writer wins. */
export interface LayoutStore {
  load(): Promise<Layout | null>;
  save(layout: Layout): Promise<void>;
}

/** A drawing that is open: its journal and its layout. */
export interface DrawingStore {
  readonly log: EventLog;
  readonly layout: LayoutStore;
}

/** The drawings of this browser. Every call may fail: storage can be full, blocked or gone. */
export interface Drawings {
  /** The drawing that was open last, or `null` on a first visit. */
  current(): Promise<string | null>;
  open(id: string): Promise<DrawingStore>;
  /** Makes a drawing with this content the current one; gives its id. */
  create(events: readonly Envelope[], layout: Layout): Promise<string>;
}

/** Files of a folder or an archive, by relative path with `/`. */
export type Files = ReadonlyMap<string, string>;

/** Packs and unpacks archives. Reading trusts nothing: size, count and paths are checked. */
export interface Archiver {
  /** The same files always give the same bytes. */
  zip(files: Files): Promise<Uint8Array>;
  unzip(bytes: Uint8Array): Promise<Result<Files, Problem>>;
}

/** Turns Mermaid text into a picture, apart from the page. */
export interface DiagramRenderer {
  /** SVG markup; a problem with Mermaid's own message when the text does not parse. */
  render(text: string, theme: 'light' | 'dark'): Promise<Result<string, Problem>>;
}

/** The options of NixOS: large, so that they come only when somebody asks. */
export interface OptionData {
  /** Loads once; after a failure, again. */
  load(): Promise<KnownOptions>;
}
