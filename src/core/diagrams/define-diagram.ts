import type { Deployment } from '../deployment/plan.ts';
import type { Graph } from '../model/graph.ts';

/** What a diagram is drawn from. */
export interface DiagramInput {
  readonly graph: Graph;
  readonly deployment: Deployment;
}

export interface DiagramDefinition {
  /** `context-map`: its file is `diagrams/context-map.mmd`. */
  readonly name: string;
  readonly title: string;
  /**
   * All that `render` reads, as identities and plain values: while none changes, the text stands.
   */
  readonly select: (input: DiagramInput) => readonly unknown[];
  /** Mermaid text. */
  readonly render: (input: DiagramInput) => string;
}

/** Declares a diagram; `index.ts` lists them. */
export const defineDiagram = (definition: DiagramDefinition): DiagramDefinition => definition;
