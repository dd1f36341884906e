/** One file of the bundle. */
export interface BundleFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
  /** For each line (from 0), the id of the element that it comes from. */
  readonly origins: readonly (string | null)[];
}

/** How much of the drawing a diagram shows. */
export interface DiagramScope {
  /** `whole`, `overview`, or the id of a domain or host. */
  readonly id: string;
  /** For people: `Whole drawing`, or the element's name. */
  readonly title: string;
  /** Name of the file of this view: `diagrams/<diagram>/<slug>.mmd`. */
  readonly slug: string;
}

/** A diagram in one of its scopes. Text and all that comes with it are made when first read. */
export interface Diagram {
  /** `context-map`: its file is `diagrams/context-map.mmd`. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences about what this picture shows, for who cannot see it. */
  readonly description: string;
  /** Mermaid text. */
  readonly text: string;
  /** Ids of the drawing's elements by the Mermaid ids of what stands for them in the text. */
  readonly elements: ReadonlyMap<string, string>;
  /** A sentence about what is not shown, which stands in the picture too; `null` if all is. */
  readonly omitted: string | null;
  /** What is shown: the id of one of `scopes`. */
  readonly scope: string;
  /** What can be shown, the default first. */
  readonly scopes: readonly DiagramScope[];
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
