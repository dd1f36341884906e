import type { Remark } from '../define-format.ts';

/** A Mermaid flowchart as it was written, before anybody asks what it means here. */
export interface Flowchart {
  /** From `accTitle` or the front matter; `null` when it has none. */
  readonly title: string | null;
  /** In the order in which they are first named; none has the id of a group. */
  readonly nodes: readonly ChartNode[];
  readonly groups: readonly ChartGroup[];
  readonly links: readonly ChartLink[];
  /** What has no meaning for a drawing: styles, clicks, directions. */
  readonly ignored: readonly Remark[];
  readonly notUnderstood: readonly Remark[];
}

export interface ChartNode {
  readonly id: string;
  /** As written, with Mermaid's entities; `labelText` reads it. */
  readonly label: string;
  /** Name of its outline, such as `cylinder`, or as `@{ shape: … }` has it. */
  readonly shape: string;
  /** Id of the group that it stands in. */
  readonly group: string | null;
  readonly line: number;
}

/** A subgraph. */
export interface ChartGroup {
  readonly id: string;
  readonly label: string;
  readonly group: string | null;
  readonly line: number;
}

export interface ChartLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly stroke: Stroke;
  /** What the line ends in: at `from`, at `to`. */
  readonly heads: readonly [Head, Head];
  readonly line: number;
}

export type Stroke = 'normal' | 'thick' | 'dotted' | 'invisible';
export type Head = 'none' | 'arrow' | 'circle' | 'cross';
