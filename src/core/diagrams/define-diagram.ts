import type { Deployment } from '../deployment/plan.ts';
import type { Journal } from '../model/envelope.ts';
import type { Graph } from '../model/graph.ts';
import type { Diagram, DiagramScope } from '../projection.ts';

/** What a diagram is drawn from. */
export interface DiagramInput {
  readonly graph: Graph;
  readonly journal: Journal;
  readonly deployment: Deployment;
}

/** What `render` makes. */
export type Drawn = Pick<Diagram, 'text' | 'description' | 'elements' | 'omitted'>;

export interface DiagramDefinition {
  /** `context-map`: its file is `diagrams/context-map.mmd`. */
  readonly name: string;
  readonly title: string;
  /** What can be shown, the default first; see `scopes.ts`. */
  readonly scopes: (input: DiagramInput) => readonly [DiagramScope, ...DiagramScope[]];
  /**
   * All that `scopes` and `render` read, as identities and plain values: while none changes, the
   * diagram stands.
   */
  readonly select: (input: DiagramInput) => readonly unknown[];
  /** The diagram in one of its scopes. */
  readonly render: (input: DiagramInput, scope: string) => Drawn;
}

/** Declares a diagram; `index.ts` lists them. */
export const defineDiagram = (definition: DiagramDefinition): DiagramDefinition => definition;
