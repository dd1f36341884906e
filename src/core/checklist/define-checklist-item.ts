import type { Deployment } from '../deployment/plan.ts';
import type { Graph } from '../model/graph.ts';
import type { Diagnostic, Projection } from '../projection.ts';

/** What the checklist looks at. */
export interface ChecklistInput {
  readonly graph: Graph;
  readonly deployment: Deployment;
  readonly files: Projection['files'];
  /** Those that nobody lets stand, notes left out. */
  readonly problems: readonly Diagnostic[];
}

/** Why an item is not met yet. */
export interface Failing {
  /** One sentence: what is missing, and where. */
  readonly message: string;
  /** Ids of the elements concerned, the main one first. */
  readonly elements: readonly string[];
}

export interface ChecklistItem {
  /** Kebab-case. */
  readonly name: string;
  /** As the checklist says it. */
  readonly title: string;
  /** What is looked at, in a sentence. */
  readonly looksAt: string;
  /** All that stands in the way; nothing when the item is met. Never throws. */
  readonly fails: (input: ChecklistInput) => readonly Failing[];
}

/** Declares an item of the checklist; `index.ts` lists them. */
export const defineChecklistItem = (item: ChecklistItem): ChecklistItem => item;

/** Problems as what stands in the way. */
export const failing = (problems: readonly Diagnostic[]): readonly Failing[] =>
  problems.map(({ message, elements }) => ({ message, elements }));
