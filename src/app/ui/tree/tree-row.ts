/** A line of a tree. */
export interface TreeRow {
  /** The paths of the rows in which it lies, then its own name or id, with `/` between. */
  readonly path: string;
  readonly name: string;
  /** What its icon tells. */
  readonly kind: string;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** `null` of what can hold nothing. */
  readonly expanded: boolean | null;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
}
