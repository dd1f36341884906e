import type { Graph } from '../model/graph.ts';
import type { BundleFile, Diagnostic } from '../projection.ts';

/** What a report is about. */
export interface Reported {
  readonly graph: Graph;
  readonly diagnostics: readonly Diagnostic[];
  /** Those that nobody asked for. */
  readonly others?: readonly Diagnostic[];
  /** The bundle, in whose lines problems are found. */
  readonly files: readonly BundleFile[];
}
