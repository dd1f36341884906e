import { label } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';

/** Who has a NATS key, or what the journal takes for one. */
export interface NkeyHolder {
  readonly id: string;
  /** As a message names it: `service "api"`. */
  readonly name: string;
  readonly nkey: string;
}

/** Domains first. */
export const nkeyHolders = (graph: Graph): readonly NkeyHolder[] =>
  [
    ...Object.values(graph.domains).map(({ domain_id, nkey }) => ({ id: domain_id, nkey })),
    ...Object.values(graph.services).map(({ service_id, nkey }) => ({ id: service_id, nkey })),
  ].flatMap(({ id, nkey }) => (nkey === null ? [] : [{ id, nkey, name: label(graph, id) }]));
