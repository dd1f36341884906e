import type { Gesture } from '../model/commands/command.ts';
import type { Document } from '../model/document.ts';
import type { WireTopology } from '../model/events/wire.ts';
import type { KnownOptions } from '../options/known-options.ts';
import type { Projection } from '../projection.ts';
import type { Problem, Result } from '../result.ts';

/** A drawing that has been opened. */
export interface Opened {
  /** Of its file. */
  readonly name: string;
  /** What was odd and harmless. */
  readonly notes: readonly string[];
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Where the bundle went. */
export interface Written {
  /** A folder or an archive. */
  readonly name: string;
  readonly files: number;
}

/**
 * What commands reach beyond themselves: the open drawing and files. The command line and the page
 * fulfil it. Where a name is `null`, the person is asked for a file if there is a way to ask.
 */
export interface ConsoleWorld {
  document(): Document;
  /** All that follows from the open drawing. */
  project(): Promise<Projection>;
  /** The option data of NixOS; `null` where it has not been loaded. */
  options(): Promise<KnownOptions | null>;
  run(gesture: Gesture): Result<null, Problem>;
  /** Tells what was taken or brought back. */
  undo(): Result<string, Problem>;
  redo(): Result<string, Problem>;
  /** Lets a topology file have its effect. */
  applyTopology(topology: WireTopology): Result<null, Problem>;
  /** Opens a journal, or an archive of a bundle where it can, in place of the open drawing. */
  openDrawing(name: string | null): Promise<Result<Opened, Problem>>;
  readText(name: string | null): Promise<Result<TextFile, Problem>>;
  writeBundle(name: string | null, force: boolean): Promise<Result<Written, Problem>>;
  /** Names of files and folders (with `/`) that begin so; none where files have no names. */
  fileNames(beginning: string): Promise<readonly string[]>;
}
