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
export const nkeyHolders = (graph: Graph): readonly NkeyHolder[] => {
  const found: NkeyHolder[] = [];
  const hold = (id: string, nkey: string | null): void => {
    if (nkey !== null) found.push({ id, nkey, name: label(graph, id) });
  };
  for (const { domain_id, nkey } of Object.values(graph.domains)) hold(domain_id, nkey);
  for (const { service_id, nkey } of Object.values(graph.services)) hold(service_id, nkey);
  return found;
};
