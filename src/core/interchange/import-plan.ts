import type { Gesture } from '../model/commands/command.ts';
import type { Graph } from '../model/graph.ts';
import type { IdSource } from '../ports.ts';
import type { LeftOut, Middles, Sketch } from './define-format.ts';
import { Planner } from './planner.ts';

/** One line of a plan, such as the service "orders-db", PostgreSQL, in Sales. */
export interface PlanItem {
  readonly element: 'domain' | 'service' | 'host' | 'person' | 'dependency';
  readonly name: string;
  /** What it is, or what happens to it. */
  readonly detail: string;
  /** A kind of the catalogue, of services. */
  readonly kind?: string;
  readonly line: number | null;
}

/** What an import would do to a drawing, for a person to look at before it happens. */
export interface ImportPlan extends LeftOut {
  /** One gesture: all of it happens, and is undone, together. */
  readonly gesture: Gesture;
  readonly added: readonly PlanItem[];
  readonly changed: readonly PlanItem[];
  /** What the drawing has already. */
  readonly kept: readonly PlanItem[];
  /** Elements that are new, to select them afterwards. */
  readonly created: readonly string[];
  /** Where the text has those that are new, by id. */
  readonly middles: Middles;
}

/** Plans to bring a sketch into a drawing: what it has by the same name is kept. */
export const importPlan = (sketch: Sketch, graph: Graph, ids: IdSource): ImportPlan =>
  new Planner(sketch, graph, ids).plan();
