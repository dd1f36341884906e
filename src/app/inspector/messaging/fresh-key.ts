import { create } from 'zustand';
import { deploy } from '../../../core/deployment/deploy.ts';
import { seedPathOfDomain, seedPathOfService } from '../../../core/deployment/seed-path.ts';
import type { Graph } from '../../../core/model/graph.ts';
import type { UserKey } from '../../../core/ports.ts';

/** A fresh pair, and where its seed goes. */
export interface FreshKey extends UserKey {
  /** Below `/run/secrets`. */
  readonly path: string;
  /** The domain or the service that it is for. */
  readonly owner: string;
}

/** The pair that is shown now: in memory alone, and here so that a new layout does not lose it. */
export const useFreshKey = create<{ readonly shown: FreshKey | null }>(() => ({ shown: null }));

/** Where the seed of a domain's or a service's key goes, below `/run/secrets`. */
export const seedPathIn = (graph: Graph, id: string): string => {
  const { domains, services } = deploy(graph);
  const domain = domains.find((one) => one.id === id);
  if (domain) return seedPathOfDomain(domain);
  const service = services.find((one) => one.id === id);
  return service ? seedPathOfService(service) : 'nats.nk';
};
