import { type Change, differenceOf, unionOf } from '../../core/model/difference.ts';
import type { Document } from '../../core/model/document.ts';
import { openDocument } from '../../core/model/document.ts';
import type { Graph } from '../../core/model/graph.ts';
import type { Layout } from '../../core/model/layout.ts';
import { settled } from './documents.ts';
import type { AppState } from './state.ts';

/** Two versions seen as one drawing. */
export interface Comparison {
  /** How many events the earlier one has. */
  readonly count: number;
  readonly before: Document;
  /** All that either version has, and where it stands. */
  readonly graph: Graph;
  readonly layout: Layout;
  readonly changes: ReadonlyMap<string, Change>;
}

/** An earlier version that is looked at: nothing can be changed meanwhile. */
export interface Visit {
  /** How many events of the journal it has. */
  readonly count: number;
  readonly document: Document;
  readonly comparison: Comparison | null;
}

/** A drawing as it was after its first `count` events, its elements where they are now. */
const versionOf = ({ journal, layout }: Document, count: number): Document =>
  settled(openDocument({ events: journal.events.slice(0, count) }, layout));

/** A version of a drawing, compared with an earlier one unless `since` is `null`. */
export const visitOf = (now: Document, count: number, since: number | null): Visit => {
  const document = versionOf(now, count);
  if (since === null) return { count, document, comparison: null };
  const before = versionOf(now, since);
  const graph = unionOf(before.graph, document.graph);
  const { layout } = settled({ ...document, graph, layout: now.layout });
  const changes = differenceOf(before.graph, document.graph);
  return { count, document, comparison: { count: since, before, graph, layout, changes } };
};

/** What the canvas draws: a version that is looked at, with what a comparison adds, or the present. */
export const drawnOf = ({ visit, shown }: Pick<AppState, 'visit' | 'shown'>): Document =>
  visit?.comparison == null
    ? shown
    : { ...shown, graph: visit.comparison.graph, layout: visit.comparison.layout };
