import type { Deployment } from '../deployment/plan.ts';
import type { Graph } from '../model/graph.ts';
import type { KnownOptions } from '../options/known-options.ts';
import type { Severity } from '../projection.ts';

/** What a rule looks at. */
export interface RuleInput {
  readonly graph: Graph;
  readonly deployment: Deployment;
  /** The option data, where it has been loaded. */
  readonly options?: KnownOptions | null;
}

/** One thing that a rule found. */
export interface Finding {
  /** One sentence: what is wrong, and where. */
  readonly message: string;
  /** One sentence: how to mend it. */
  readonly remedy: string;
  /** Ids of the elements concerned, the main one first. */
  readonly elements: readonly string[];
}

/** - `validation`: it would not work; - `consistency`: the drawing contradicts itself. */
export type RuleFamily = 'validation' | 'security' | 'performance' | 'consistency';

export interface Rule {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** Why the rule is there. */
  readonly why: string;
  /** Never throws, whatever the drawing. */
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** Declares a rule; `index.ts` lists them. */
export const defineRule = (rule: Rule): Rule => rule;
