import type { Gesture } from './model/commands/command.ts';

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
  /** The same diagram in the scope of this id; in the default one where there is none such. */
  readonly inScope: (id: string) => Diagram;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * - `validation`: it would not work;
 * - `security`: somebody may do what they should not;
 * - `performance`: it would be slow, or fall over;
 * - `consistency`: the drawing contradicts itself.
 */
export const FAMILIES = ['validation', 'security', 'performance', 'consistency'] as const;
export type Family = (typeof FAMILIES)[number];

/** How people call a family. */
export const FAMILY_TITLES: Readonly<Record<Family, string>> = {
  validation: 'Validation',
  security: 'Security',
  performance: 'Performance',
  consistency: 'Consistency',
};

/** A change that mends a problem. */
export interface Fix {
  /** What it does, as a command: `Remove the dependency`. */
  readonly title: string;
  /** One gesture: all or none, undone together. */
  readonly commands: Gesture;
}

/** One thing that a rule found. */
export interface Finding {
  /** One sentence: what is wrong, and where. */
  readonly message: string;
  /** One sentence: how to mend it. */
  readonly remedy: string;
  /** Ids of the elements concerned, the main one first. */
  readonly elements: readonly string[];
  /** Key of the main element's setting or field that is concerned: `port`, `purpose`. */
  readonly setting?: string;
  /** File of the bundle in which it shows, when it is not the main element's own. */
  readonly file?: string;
  /** Path of the generated option that it is about: `services.nats.settings.tls`. */
  readonly option?: string;
  /** What proves it, on one line: the circle, the pair, the broken link. */
  readonly witness?: string;
  readonly fix?: Fix;
}

/** Something about the design that its architect should know. */
export interface Diagnostic extends Finding {
  /** Stable, kebab-case: the rule's name. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One or two sentences: why it matters. */
  readonly why: string;
  /** Address of the standard or documentation that says so. */
  readonly source: string;
  /** Why it may stand, and who says so; `null` when nobody does. */
  readonly waived: { readonly reason: string; readonly by: string } | null;
}

/** Whether a problem counts: nobody lets it stand. */
export const stands = ({ waived }: Diagnostic): boolean => waived === null;

/** Whether the design would not work as it is. */
export const isFaulty = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity === 'error' && stands(one));

/** All that follows from a document. */
export interface Projection {
  /** Sorted by path. */
  readonly files: readonly BundleFile[];
  readonly diagrams: readonly Diagram[];
  readonly diagnostics: readonly Diagnostic[];
}
