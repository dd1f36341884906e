import type { Journal } from '../../src/core/model/envelope.ts';
import type { Sketch } from './graphs.ts';

/** What a rule finds, and what it leaves alone. */
export interface Case {
  readonly title: string;
  readonly graph: Sketch;
  readonly journal?: Journal;
  /** The main element of each finding; none means that the rule is content. */
  readonly finds: readonly string[];
}
