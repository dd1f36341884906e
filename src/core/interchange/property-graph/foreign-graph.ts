import type { Members } from '../../model/unchecked.ts';

/** A property graph that somebody else may have made. */
export interface ForeignGraph {
  readonly title: string | null;
  readonly nodes: readonly ForeignNode[];
  readonly relationships: readonly ForeignRelationship[];
}

export interface ForeignNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly caption: string;
  readonly properties: Members;
  /** Of its middle, as the text has it. */
  readonly position?: unknown;
}

export interface ForeignRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Members;
}
