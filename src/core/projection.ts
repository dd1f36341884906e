/** One file of the bundle. */
export interface BundleFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
  /** For each line (from 0), the id of the element that it comes from. */
  readonly origins: readonly (string | null)[];
}

export interface Diagram {
  /** `context-map`: its file is `diagrams/context-map.mmd`. */
  readonly name: string;
  readonly title: string;
  /** Mermaid text. */
  readonly text: string;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something about the design that its architect should know. */
export interface Diagnostic {
  /** Stable, kebab-case: the rule's name. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and where. */
  readonly message: string;
  readonly remedy: string;
  /** Ids of the elements concerned, the main one first. */
  readonly elements: readonly string[];
}

/** All that follows from a document. */
export interface Projection {
  /** Sorted by path. */
  readonly files: readonly BundleFile[];
  readonly diagrams: readonly Diagram[];
  readonly diagnostics: readonly Diagnostic[];
}
