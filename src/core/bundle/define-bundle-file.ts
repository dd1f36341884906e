import type { Deployment } from '../deployment/plan.ts';
import type { Document } from '../model/document.ts';
import type { Workspace } from '../model/graph.ts';
import type { NixFile } from '../nix/syntax.ts';
import type { Diagram } from '../projection.ts';

/** What a bundle file is made from. */
export interface BundleInput {
  readonly document: Document;
  readonly deployment: Deployment;
  readonly diagrams: readonly Diagram[];
  /** Views of parts, of the diagrams that do not show the whole drawing. */
  readonly parts: readonly Diagram[];
}

/** Content of a file: plain text, or a Nix tree that is still to be printed. */
export type Content = string | NixFile;

/** One file that a definition makes. */
export interface Made {
  /** Relative, with `/`. */
  readonly path: string;
  /**
   * All that `render` reads, as identities and plain values: while none changes, the file stands.
   */
  readonly select: readonly unknown[];
  readonly render: () => Content;
}

/** A kind of bundle file: none, one or many of them. */
export interface BundleFileDefinition {
  readonly name: string;
  /** The flavour whose bundles have it; without it, both have. */
  readonly flavour?: Workspace['flavour'];
  readonly files: (input: BundleInput) => readonly Made[];
}

/** Declares a kind of bundle file; `index.ts` lists them. */
export const defineBundleFile = (definition: BundleFileDefinition): BundleFileDefinition =>
  definition;
